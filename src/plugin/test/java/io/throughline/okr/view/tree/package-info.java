/** What the tree says, tried on the scene of the mock-ups. */
package io.throughline.okr.view.tree;
