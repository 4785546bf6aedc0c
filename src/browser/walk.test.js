// The main path as people walk it: an epic moves a key result on a Confluence page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { administer, launch, logIn, person, picture, pictures, reads } from './browser.js';
import { emptyData, startSandbox } from './sandbox.js';
import { progress, row, untilProgress } from './tree.js';

const EPIC = 'PAY-118';
const STORY = 'PAY-124';
const KEY_RESULT = 'Explain declines in plain words';
const CLOSED = {
    keyResult: 'Give every payment path a second way out',
    key: 'SEC-7',
    summary: 'Keys for the second acquirer in the vault',
};

const data = emptyData();
let sandbox;
let jiraAlone;
let browser;
let admin;
let priya;
let hana;
let linxiao;

before(async () => {
    sandbox = await startSandbox(['--data', data.path]);
    browser = await launch();
    admin = await person(browser, 'admin');
    priya = await person(browser, 'priya');
    hana = await person(browser, 'hana');
    linxiao = await person(browser, 'linxiao', { locale: 'zh-CN' });
});

after(async () => {
    await browser?.close();
    await jiraAlone?.stop();
    await sandbox?.stop();
    data.remove();
});

/** Opens the department's OKRs in Confluence. */
async function openOkrs({ page }) {
    await page.goto(`${sandbox.confluence}/display/PE/OKRs`);
}

/** The panel's entry for a key result, on the issue view. */
function served({ page }, title) {
    return page.locator('#okr-panel .tl-served').filter({ hasText: title });
}

/** Chooses in a filter of the OKR page, which then loads anew. */
async function choose(page, select, label) {
    const option = page.locator(`${select} option`).filter({ hasText: label });
    const value = (await option.getAttribute('value')) ?? '';
    await Promise.all([page.waitForEvent('load'), page.locator(select).selectOption(value)]);
}

/** Switches the plugin on or off on the page "Manage apps". */
async function manageApps(host, action) {
    await administer(admin, `${host}/plugins/servlet/upm`);
    const app = admin.page.locator('[data-key="io.throughline.okr"]');
    await app.getByRole('button', { name: action }).click();
    await admin.page.waitForLoadState();
}

test('people log in to both hosts', async () => {
    for (const someone of [admin, priya, hana, linxiao]) {
        await logIn(someone, sandbox.jira);
        await logIn(someone, sandbox.confluence);
    }
});

test('the page shows what the sample says', async () => {
    await openOkrs(priya);
    assert.equal(await progress(priya.page, 'Merchants trust every payment they take with us'), '57%');
    assert.equal(await progress(priya.page, 'Raise the payment success rate'), '65%');
    assert.equal(await progress(priya.page, KEY_RESULT), '56%');
    await picture(priya.page, '01-tree-before');
});

test('an epic is linked to a key result with the keyboard alone', async () => {
    const { page } = priya;
    await page.goto(`${sandbox.jira}/browse/${EPIC}`);
    assert.equal(await page.locator('#okr-panel .tl-served').count(), 0);
    await page.keyboard.press('k');
    const search = page.getByRole('combobox');
    await search.pressSequentially('plain words');
    await page.getByRole('option', { name: KEY_RESULT, selected: true }).waitFor();
    await page.locator('.tl-moves .tl-step').first().waitFor();
    await picture(page, '02-link-dialog');
    await search.press('Enter');
    await served(priya, KEY_RESULT).waitFor();
    await reads(served(priya, KEY_RESULT), /53%/);
    await picture(page, '03-issue-linked');
});

test('a link is taken back, and its removal undone', async () => {
    const { page } = priya;
    await served(priya, KEY_RESULT).hover();
    await served(priya, KEY_RESULT).locator('.tl-served__unlink').click();
    await served(priya, KEY_RESULT).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /undo/i }).click();
    await served(priya, KEY_RESULT).waitFor();
});

test('an issue moved to Done moves the key result on the Confluence page', async () => {
    const { page } = priya;
    await openOkrs(priya);
    await untilProgress(page, KEY_RESULT, '53%');
    await page.goto(`${sandbox.jira}/browse/${STORY}`);
    await page.locator('#opsbar-transitions').getByRole('button', { name: 'Done' }).click();
    await reads(page.locator('#status-val'), /^done$/i);
    await openOkrs(priya);
    await untilProgress(page, KEY_RESULT, '60%');
    await picture(page, '04-tree-after');
});

test('who may not browse the closed project sees the total, and no key or summary of it', async () => {
    await openOkrs(hana);
    await openOkrs(priya);
    assert.equal(await progress(priya.page, CLOSED.keyResult), await progress(hana.page, CLOSED.keyResult));
    const found = await priya.request.get(`${sandbox.jira}/rest/okr/1/key-results?query=second%20way%20out`);
    const { id } = (await found.json()).keyResults[0];
    const links = `${sandbox.jira}/rest/okr/1/key-results/${id}/issue-links`;
    const hers = await (await hana.request.get(links)).text();
    const his = await (await priya.request.get(links)).text();
    assert.ok(hers.includes(CLOSED.key) && hers.includes(CLOSED.summary), hers);
    for (const seen of [his, await priya.page.content()]) {
        assert.ok(!seen.includes(CLOSED.key) && !seen.includes(CLOSED.summary), seen);
    }
    assert.equal((await priya.request.get(`${sandbox.jira}/browse/${CLOSED.key}`)).status(), 404);
    assert.equal((await priya.request.get(`${sandbox.jira}/rest/okr/1/issues/${CLOSED.key}/key-results`)).status(), 404);
});

test('on the OKR page every percentage opens', async () => {
    const { page } = priya;
    await page.goto(`${sandbox.jira}/secure/Dashboard.jspa`);
    await page.getByRole('link', { name: 'OKRs' }).first().click();
    await row(page, 'Merchants trust every payment they take with us').locator('.tl-percent').click();
    const details = page.locator('#okr-details');
    await details.getByText('How 57% is made').waitFor();
    await reads(details, /Raise the payment success rate/);
    await picture(page, '05-workspace');
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'hidden' });
});

test('a key result is refused until it is right, then made, checked in and edited', async () => {
    const { page } = priya;
    await choose(page, '#okr-unit', 'Checkout');
    await choose(page, '#okr-cycle', 'Q3');
    await row(page, 'Paying feels instant on every device').locator('.tl-title__text').click();
    const details = page.locator('#okr-details');
    await details.getByRole('button', { name: 'Add key result' }).click();
    const dialog = page.getByRole('dialog');
    const refused = (field) => dialog.getByLabel(field).and(page.locator('[aria-invalid="true"]'));
    await dialog.getByRole('button', { name: 'Create' }).click();
    await refused('Target').waitFor();
    await picture(page, '06-form-refused');
    await dialog.getByLabel('Target').fill('6');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await refused('Title').waitFor();
    await dialog.getByLabel('Title').fill('Cut payments abandoned at the bank’s page');
    await dialog.getByLabel('Measure').selectOption('A number that shall fall');
    await dialog.getByLabel('Unit').fill('%');
    await dialog.getByLabel('Baseline').fill('12');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await row(page, 'Cut payments abandoned').waitFor();

    await details.getByRole('button', { name: 'Check in' }).click();
    await dialog.getByLabel('Value').fill('9');
    await dialog.getByLabel('Confidence').selectOption('7');
    await dialog.getByRole('button', { name: 'Check in' }).click();
    await row(page, 'Cut payments abandoned').locator('.tl-percent', { hasText: '50%' }).waitFor();

    await details.getByRole('button', { name: 'Edit' }).click();
    await dialog.getByLabel('Title').fill('Cut payments given up at the bank’s page');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await row(page, 'Cut payments given up').waitFor();
    await picture(page, '07-checked-in');

    await page.goto(`${sandbox.confluence}/display/PE/Checkout`);
    assert.equal(await progress(page, 'Cut payments given up'), '50%');
});

test('what the forms do not show stays, a KPI and checkpoints too', async () => {
    const { page, request } = admin;
    const api = `${sandbox.jira}/rest/okr/1`;
    const headers = { 'X-Atlassian-Token': 'no-check' };
    const post = async (path, data) => {
        const answer = await request.post(api + path, { data, headers });
        assert.equal(answer.status(), 201, await answer.text());
        return answer.json();
    };
    const read = async (path) => (await request.get(api + path)).json();
    const { cycles } = await read('/cycles');
    const year = cycles.find(({ state, parent }) => state === 'open' && !parent);
    const { orgUnits } = await read('/org-units');
    const kpi = await post('/kpis', { orgUnit: orgUnits[0].id, name: 'Uptime', unit: '%', direction: 'up' });
    const objective = await post('/objectives', { orgUnit: orgUnits[0].id, cycle: year.id, title: 'The form forgets nothing', labels: ['kept'], postMortem: 'We learned' });
    const common = { objective: objective.id, ambition: 'aspirational', startConfidence: 6, labels: ['kept'], evidence: 'A sheet', counterMetric: 'Cost' };
    const checkpoints = [{ day: year.ends, value: 95 }];
    const made = [
        await post('/key-results', { ...common, title: 'Taken from a KPI', source: 'kpi', kpi: kpi.id, baseline: 90, target: 99, checkpoints }),
        await post('/key-results', { ...common, title: 'In steps', source: 'check-in', measure: 'milestones', steps: [{ title: 'One', weight: 2 }, { title: 'Two', weight: 1 }] }),
    ];
    await page.goto(`${sandbox.jira}/plugins/servlet/okr?unit=${orgUnits[0].id}&cycle=${year.id}`);
    const details = page.locator('#okr-details');
    const dialog = page.getByRole('dialog');
    for (const before of [objective, ...made]) {
        await row(page, before.title).locator('.tl-title__text').click();
        await details.getByText(before.title).first().waitFor();
        await details.getByRole('button', { name: 'Edit' }).click();
        await dialog.getByRole('button', { name: 'Save' }).click();
        await dialog.waitFor({ state: 'detached' });
        const path = before === objective ? `/objectives/${before.id}` : `/key-results/${before.id}`;
        const { version, ...after } = await read(path);
        assert.equal(version, before.version + 1);
        assert.deepEqual({ ...after, version: before.version }, before);
    }
});

test('a Chinese reader reads Chinese', async () => {
    await linxiao.page.goto(`${sandbox.confluence}/display/PE/OKRs`);
    await reads(row(linxiao.page, '让每位工程师都敢在周五发布'), /正常/);
    await picture(linxiao.page, '08-tree-chinese');
    await linxiao.page.goto(`${sandbox.jira}/browse/PQ-8`);
    await served(linxiao, '让核心服务都支持一键回滚').waitFor();
    await picture(linxiao.page, '09-issue-chinese');
});

test('the page prints to PDF with the tree, Chinese included once there is a font', async () => {
    await administer(admin, `${sandbox.confluence}/admin/flyingpdf/font.action`);
    const font = execFileSync('fc-match', ['-f', '%{file}', ':lang=zh-cn:fontformat=TrueType']).toString();
    await admin.page.getByLabel(/font/i).setInputFiles(font);
    await Promise.all([
        admin.page.waitForEvent('load'),
        admin.page.locator('#font-form button[type=submit]').click(),
    ]);
    await openOkrs(priya);
    const link = await priya.page.locator('#action-export-pdf-link').getAttribute('href');
    const answer = await priya.request.get(new URL(link, sandbox.confluence).href);
    assert.equal(answer.headers()['content-type'], 'application/pdf');
    const file = join(pictures, '10-okrs.pdf');
    writeFileSync(file, await answer.body());
    const text = execFileSync('pdftotext', ['-layout', file, '-']).toString();
    for (const printed of ['Merchants trust every payment', 'Priya Nair', '60%', 'On track', '让每位工程师都敢在周五发布', '林晓']) {
        assert.ok(text.includes(printed), `${printed} is not in\n${text}`);
    }
    execFileSync('pdftoppm', ['-png', '-r', '80', file, join(pictures, '10-okrs')]);
});

test('the JAR is disabled and enabled in Jira while people read', async () => {
    await manageApps(sandbox.jira, 'Disable');
    await priya.page.goto(`${sandbox.jira}/browse/${EPIC}`);
    assert.equal(await priya.page.locator('#okr-panel').count(), 0);
    await openOkrs(hana);
    await reads(hana.page.locator('#title-text'), 'OKRs');
    await picture(hana.page, '11-jira-without-the-plugin');
    await manageApps(sandbox.jira, 'Enable');
    await priya.page.goto(`${sandbox.jira}/browse/${EPIC}`);
    await served(priya, KEY_RESULT).waitFor();
    await openOkrs(hana);
    assert.equal(await progress(hana.page, KEY_RESULT), '60%');
});

test('the JAR is disabled and enabled in Confluence', async () => {
    await manageApps(sandbox.confluence, 'Disable');
    await openOkrs(priya);
    assert.equal(await priya.page.locator('.tl-row').count(), 0);
    await manageApps(sandbox.confluence, 'Enable');
    await openOkrs(priya);
    assert.equal(await progress(priya.page, KEY_RESULT), '60%');
});

test('stopped and started again, everything is still there', async () => {
    assert.deepEqual(await sandbox.stop(), { code: 143, signal: null });
    jiraAlone = await startSandbox(['--data', data.path, '--only', 'jira'], ['Jira']);
    const port = new URL(jiraAlone.jira).port;
    const confluence = await startSandbox(['--data', data.path, '--only', 'confluence', '--port-jira', port], ['Confluence']);
    sandbox = { ...confluence, jira: jiraAlone.jira };
    for (const someone of [priya, hana]) {
        await logIn(someone, sandbox.jira);
        await logIn(someone, sandbox.confluence);
    }
    await openOkrs(priya);
    assert.equal(await progress(priya.page, KEY_RESULT), '60%');
});

test('with Jira stopped the page still renders, with a calm box or what this reader last saw', async () => {
    await jiraAlone.stop();
    await openOkrs(hana);
    await reads(hana.page.locator('#title-text'), 'OKRs');
    assert.ok(await hana.page.getByText('Next review with all leads').isVisible());
    await hana.page.locator('.tl-calm').waitFor();
    await picture(hana.page, '12-jira-stopped-first-visit');
    await openOkrs(priya);
    assert.equal(await progress(priya.page, KEY_RESULT), '60%');
    await picture(priya.page, '13-jira-stopped-seen-before');
});

test('no script failed on the way', () => {
    for (const someone of [admin, priya, hana, linxiao]) {
        assert.deepEqual(someone.troubles, [], someone.name);
    }
});
