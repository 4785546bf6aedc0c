/** What people send, before it is checked, and the one reader that checks it and names every wrong field. */
package io.throughline.okr.usecases.draft;
