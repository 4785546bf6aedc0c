/** What is shown: flat, immutable records without nulls that are the JSON, the template model and the allow-list at once. */
package io.throughline.okr.view;
