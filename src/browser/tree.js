// Reads the OKR tree that both hosts print.

/** The row of an objective or key result. */
export function row(page, title) {
    return page.locator('.tl-row').filter({ has: page.locator('.tl-title__text', { hasText: title }) });
}

/** The progress a row shows, such as `56%`. */
export async function progress(page, title) {
    return (await row(page, title).first().locator('.tl-percent').innerText()).trim();
}
