/** The OKR page, drawn by the real template engine before the real use cases. */
package io.throughline.okr.jira.page;
