package faults.leftthread;

public class Starter {
    public static volatile Thread left;

    public void start() {
        left = new Thread(
                () -> {
                    try {
                        Thread.sleep(600_000);
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                },
                "left-behind");
        left.setDaemon(true);
        left.start();
    }
}
