package faults.beanless;

public class Needy extends Good {
    public Needy(java.util.concurrent.Executor nobodyHasOne) {}
}
