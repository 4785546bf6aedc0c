package io.throughline.okr.properties;

import java.time.Duration;

/** Somebody does something after a while; nobody is called "". */
record Step(Duration later, String who, Command what) {
    @Override
    public String toString() {
        return "\n  " + later.toString().substring(2) + " " + (who.isEmpty() ? "nobody" : who) + ": " + what;
    }
}
