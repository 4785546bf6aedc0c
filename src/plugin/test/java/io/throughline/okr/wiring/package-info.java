/** Which host this is, and that each side's classes can be made from what is wired. */
package io.throughline.okr.wiring;
