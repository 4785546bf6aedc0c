// Chromium, people who log in, and pictures of what they see.
import assert from 'node:assert/strict';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { house } from './sandbox.js';

const FLAGS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
];

export const pictures = join(house, 'target/screenshots');

/** The machine's own Chromium, headless. */
export function launch() {
    return chromium.launch({ executablePath: find('chromium', 'google-chrome'), headless: true, args: FLAGS });
}

/** A person at a browser of his own; the password is the log-in name. */
export async function person(browser, name, { locale = 'en-GB', ...more } = {}) {
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 1000 }, ...more });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const troubles = [];
    page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`));
    return { name, page, context, troubles, request: context.request };
}

/** Logs in on the host's own log-in page. */
export async function logIn(someone, host) {
    const { page, name } = someone;
    await page.goto(`${host}/login`);
    await page.locator('#os_username').fill(name);
    await page.locator('#os_password').fill(name);
    await Promise.all([page.waitForURL((url) => !url.pathname.endsWith('/login')), page.locator('#login-submit').click()]);
}

/** Opens a page of the administration; gives the password once more where the host asks for it. */
export async function administer(someone, address) {
    const { page, name } = someone;
    await page.goto(address);
    const password = page.locator('#websudo-password');
    if (await password.count()) {
        await password.fill(name);
        await Promise.all([page.waitForURL((url) => url.href.startsWith(address)), page.locator('#websudo-submit').click()]);
    }
}

/** Waits until an element reads as expected, a text or a pattern: what scripts draw is there a little after the page is. */
export async function reads(element, expected, withinMs = 10_000) {
    const late = Date.now() + withinMs;
    const holds = (text) => (expected instanceof RegExp ? expected.test(text) : text.trim() === expected);
    let seen = await element.innerText();
    while (!holds(seen) && Date.now() < late) {
        await wait(100);
        seen = await element.innerText();
    }
    assert.ok(holds(seen), `${element} reads\n${seen}\nand not ${expected}`);
}

/** Keeps a picture of the whole page, to be looked at beside the mock-ups. */
export async function picture(page, name) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

function find(...commands) {
    for (const command of commands) {
        for (const folder of (process.env.PATH ?? '').split(delimiter)) {
            const path = join(folder, command);
            try {
                accessSync(path, constants.X_OK);
                return path;
            } catch {
                // not there
            }
        }
    }
    throw new Error(`none of ${commands.join(', ')} is installed`);
}
