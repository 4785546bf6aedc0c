package io.throughline.okr.kill;

import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.export.Course;
import io.throughline.okr.usecases.export.ExportModel;
import io.throughline.okr.usecases.export.ImportModel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A process that imports a file or exports one, and says on its output when it begins to write and when it is done. */
final class CopyProcess {
    private CopyProcess() {}

    /** @param arguments {@code import} or {@code export}, address of the database, the file */
    public static void main(String[] arguments) throws IOException {
        try (Store store = Store.at(arguments[1])) {
            Desk desk = new Desk(store);
            Path file = Path.of(arguments[2]);
            if (arguments[0].equals("export")) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    desk.the(ExportModel.class).export().writeTo(out);
                }
            } else {
                boolean[] said = {false};
                desk.the(ImportModel.class).run(() -> Files.newInputStream(file), Map.of(), (step, rows) -> {
                    if (step == Course.Step.WRITING && !said[0]) {
                        said[0] = true;
                        System.out.println("writing");
                    }
                    return true;
                });
            }
            System.out.println("done");
        }
    }
}
