// Dashboards of the sandbox's Jira as people use them, with items of a plugin made for this.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, logIn, person, picture, reads } from './browser.js';
import { emptyData, house, startSandbox } from './sandbox.js';

const data = emptyData();
let sandbox;
let browser;
let admin;

before(async () => {
    sandbox = await startSandbox(['--only', 'jira', '--no-sample', '--data', data.path, '--plugin', gadgets()], ['Jira']);
    browser = await launch();
    admin = await person(browser, 'admin');
    await logIn(admin, sandbox.jira);
});

after(async () => {
    await browser?.close();
    await sandbox?.stop();
    data.remove();
});

function gadgets() {
    const files = join(house, 'src/sandbox/test/resources/dashboard');
    const jar = join(data.path, 'gadgets.jar');
    const tool = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/jar') : 'jar';
    execFileSync(tool, ['cfm', jar, join(files, 'META-INF/MANIFEST.MF'), '-C', files, '.']);
    return jar;
}

/** Makes an empty dashboard with that name and these items, the first on top. */
async function board(name, ...items) {
    const { page } = admin;
    await page.goto(`${sandbox.jira}/secure/EditPortalPage!default.jspa`);
    await page.locator('#dash-name').fill(name);
    await Promise.all([page.waitForURL(/selectPageId=/), page.locator('form.aui button').click()]);
    if (items.length > 0) {
        await page.locator('#add-gadget').click();
        for (const item of [...items].reverse()) {
            const added = page.waitForResponse((answer) => answer.request().method() === 'POST');
            await page.getByRole('button', { name: `Add ${item}` }).click();
            await added;
        }
        await Promise.all([page.waitForEvent('load'), page.locator('#gadget-done').click()]);
    }
}

/** The item that stands at a place, both from 1. */
function item(column, place) {
    return admin.page.locator(`.d-column:nth-child(${column}) .d-item:nth-child(${place})`);
}

async function choose(which, action) {
    await which.locator('.d-menu > summary').click();
    await which.getByRole('button', { name: action, exact: true }).click();
}

test('a configurable item opens with its form, keeps what was set and draws again', async () => {
    const { page } = admin;
    await board('Clocks', 'Clock');
    const clock = item(1, 1);

    await clock.locator('[name=word]').fill('tock');
    await clock.locator('[name=refresh]').selectOption('15');
    await clock.getByRole('button', { name: 'Save' }).click();
    await clock.locator('.clock').waitFor();

    await reads(clock.locator('.clock'), 'tock 1');
    await reads(clock.locator('.d-title'), 'Clock: tock');
    assert.equal(await page.locator('body').getAttribute('data-saved'), 'tock');
    await choose(clock, 'Refresh');
    await reads(clock.locator('.clock'), 'tock 2');

    await page.reload();
    await reads(clock.locator('.clock'), 'tock 1');
    await choose(clock, 'Configure');
    assert.equal(await clock.locator('[name=word]').inputValue(), 'tock');
    await clock.getByRole('button', { name: 'Cancel' }).click();
    await reads(clock.locator('.clock'), 'tock 2');
});

test('items move with the mouse and with the keyboard, and stay where they were put', async () => {
    const { page } = admin;
    await board('Moves', 'Fixed', 'Assigned to me');

    await item(1, 1).locator('.d-head').dragTo(page.locator('.d-column').nth(1));
    await item(2, 1).locator('.own').waitFor();
    await page.locator('.d-column:nth-child(1) .d-menu > summary').focus();
    await page.keyboard.press('Enter');
    for (let i = 0; i < 20; i++) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(() => document.activeElement.textContent)) === 'Move right') break;
    }
    await Promise.all([page.waitForResponse(/layout$/), page.keyboard.press('Enter')]);

    await page.reload();
    await item(2, 2).waitFor();
    assert.deepEqual(await page.locator('.d-column:nth-child(2) .d-title').allTextContents(), ['Fixed', 'Assigned to me']);
    assert.deepEqual(await page.locator('.d-column:nth-child(1) .d-title').allTextContents(), []);
});

test('an item that fails leaves the others alone', async () => {
    await board('Faults', 'Broken', 'Nowhere', 'Fixed');

    await reads(item(1, 1).locator('.aui-message-error'), /failed/);
    await reads(item(1, 2).locator('.aui-message-error'), /missing/);
    await reads(item(1, 3), /made on the server/);
    await reads(item(1, 3), /admin may edit \d+/);
});

test('a wall board draws the same items and lets nothing be changed', async () => {
    const { page } = admin;
    await board('Wall', 'Fixed');
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'Wallboard' }).click()]);

    await reads(item(1, 1), /admin may look at \d+/);
    assert.equal(await page.locator('#add-gadget').count(), 0);
});

test('dashboards look right in light, in dark and on a narrow screen', async () => {
    const { page } = admin;
    await board('Looks', 'Fixed', 'Assigned to me', 'Projects', 'Broken');
    await picture(page, 'jira-dashboard');
    await page.locator('#add-gadget').click();
    await page.locator('.d-directory').waitFor();
    await picture(page, 'jira-dashboard-directory');
    await page.locator('#gadget-done').click();
    await page.context().addCookies([{ name: 'jira.color.mode', value: 'dark', url: sandbox.jira }]);
    await page.reload();
    await picture(page, 'jira-dashboard-dark');
    await page.context().addCookies([{ name: 'jira.color.mode', value: 'light', url: sandbox.jira }]);
    await page.setViewportSize({ width: 375, height: 800 });
    await page.reload();
    await picture(page, 'jira-dashboard-narrow');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 375);
    await page.setViewportSize({ width: 1440, height: 1000 });
    assert.deepEqual(admin.troubles.filter((trouble) => !trouble.includes('broken on purpose')), []);
});
