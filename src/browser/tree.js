// Reads the OKR tree that both hosts print, and waits for it to change.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

/** The row of an objective or key result. */
export function row(page, title) {
    return page.locator('.tl-row').filter({ has: page.locator('.tl-title__text', { hasText: title }) }).first();
}

/** The progress a row shows, such as `56%`. */
export async function progress(page, title) {
    return (await row(page, title).locator('.tl-percent').innerText()).trim();
}

/** Reloads the page until the row shows that progress: what an issue moves is counted some seconds later. */
export async function untilProgress(page, title, expected, withinMs = 10_000) {
    const late = Date.now() + withinMs;
    let seen = await progress(page, title);
    while (seen !== expected && Date.now() < late) {
        await wait(500);
        await page.reload();
        seen = await progress(page, title);
    }
    assert.equal(seen, expected);
}
