// What the forms of Jira's OKR page send: a PUT says all of a goal anew, so what a form does not show must go back as it came.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import { house } from './sandbox.js';

const PLACE = { orgUnits: [], cycles: [], parents: [] };
const OBJECTIVE = {
    id: 1, key: 'O-1', version: 3, orgUnit: 2, cycle: 4, title: 'Trust', why: 'Because', owner: { key: 'lea', name: 'Lea', active: true },
    ambition: 'committed', state: 'active', weight: 2, parentKeyResult: 0, parentObjective: 7, starts: '2027-01-05', due: '2027-06-30',
    theme: 3, labels: ['growth'], confidential: true, people: [{ key: 'otto', name: 'Otto', active: false }], postMortem: 'Learned',
};
const KEY_RESULT = {
    id: 5, key: 'KR-5', version: 2, objective: 1, objectiveTitle: 'Trust', title: 'Rate', owner: { key: 'lea', name: 'Lea', active: true },
    source: 'check-in', measure: 'number-up', baseline: 90, target: 98, now: 92, measured: true, decimals: 1, unit: '%', weight: 2,
    due: '2027-06-30', kpi: 0, upper: 0, checkpoints: [{ day: '2027-03-31', value: 94 }], steps: [], ambition: 'aspirational',
    startConfidence: 6, starts: '2027-01-05', theme: 3, labels: ['growth'], evidence: 'Sheet', counterMetric: 'Cost',
    targetReason: 'Too low', postMortem: 'Learned',
};
const NO_NUMBER = { baseline: 0, target: 0, unit: '', decimals: 0, checkpoints: [] };
const MEASURES = {
    'number-up': {},
    'number-down': { baseline: 98, target: 90 },
    'keep-above': { checkpoints: [] },
    'keep-below': { checkpoints: [] },
    'keep-within': { baseline: 0, target: 1, upper: 5, checkpoints: [] },
    'yes-no': NO_NUMBER,
    milestones: { ...NO_NUMBER, steps: [{ title: 'One', weight: 2 }, { title: 'Two', weight: 1 }] },
    'commit-target-stretch': { ...NO_NUMBER, steps: ['a', 'b', 'c'].map((title) => ({ title, weight: -1 })) },
    'establish-baseline': { ...NO_NUMBER, unit: 'ms' },
};
/** What a kind of measure does not have need not be said. */
const EMPTY = (value) => value === 0 || value === '' || (Array.isArray(value) && value.length === 0);

/** The names of docs/rest.md that one of the two takes. */
function names(kind) {
    const page = readFileSync(join(house, 'docs/rest.md'), 'utf8');
    const table = page.slice(page.indexOf('| field | of | |'), page.indexOf('| `measure` | has |'));
    const rows = [...table.matchAll(/^\| (`[^|]+) \| (both|objective|key result) \|/gm)].filter((found) => [kind, 'both'].includes(found[2]));
    const measured = kind === 'key result' ? ['baseline', 'target', 'upper', 'unit', 'decimals', 'checkpoints', 'steps'] : [];
    return [...new Set([...rows.flatMap((found) => [...found[1].matchAll(/`(\w+)`/g)].map((name) => name[1])), ...measured])];
}

/** The form of a goal, filled as it opens, and what it sends when it is saved with some values changed. */
async function sent(goal, edit, changed = {}) {
    const sends = [];
    const forms = [];
    const rest = async (method, path, body) => {
        if (method === 'GET') {
            const data = path === '/kpis' ? { kpis: [{ id: 9, name: 'Uptime', unit: '%', retired: false }] } : goal;
            return { data, etag: '"3"' };
        }
        sends.push({ method, path, body });
        return { data: goal, etag: '"4"' };
    };
    const window = { Throughline: { rest, Problem: Error, form: (parts) => forms.push(parts) } };
    const AJS = { I18n: { getText: (...said) => said.join(' ') } };
    vm.runInNewContext(readFileSync(join(house, 'src/plugin/main/resources/web/jira/editing.js'), 'utf8'), { window, AJS, Date, Object });
    await edit(window.Throughline.editing);
    const all = Object.fromEntries(forms[0].fields.map(({ name, value }) => [name, value]));
    Object.assign(all, changed);
    const values = Object.fromEntries(
        forms[0].fields.filter(({ when }) => !when || when(all)).map(({ name }) => [name, all[name]]).filter(([, value]) => value !== undefined),
    );
    await forms[0].save(values);
    // what came out of the other context compares by its values
    return { body: JSON.parse(JSON.stringify(sends[0].body)), shown: Object.keys(values), fields: forms[0].fields };
}

const editKeyResult = (editing) => editing.editKeyResult(5, () => {});

test('an objective that is saved as it was opened loses nothing', async () => {
    const { body } = await sent(OBJECTIVE, (editing) => editing.editObjective(1, PLACE, () => {}));
    assert.deepEqual(body, {
        ...Object.fromEntries(names('objective').map((name) => [name, OBJECTIVE[name]])), owner: 'lea', people: ['otto'],
    });
});

for (const [measure, more] of Object.entries(MEASURES)) {
    test(`a key result measured by ${measure} that is saved as it was opened loses nothing`, async () => {
        const goal = { ...KEY_RESULT, measure, ...more };
        const { body } = await sent(goal, editKeyResult);
        for (const name of names('key result')) {
            const expected = name === 'owner' ? 'lea' : goal[name];
            assert.ok(name in body ? JSON.stringify(body[name]) === JSON.stringify(expected) : EMPTY(expected), `${name} of ${measure}`);
        }
    });
}

test('a key result keeps its KPI, may take another, and lets go of it with its source', async () => {
    const goal = { ...KEY_RESULT, source: 'kpi', kpi: 9, checkpoints: [] };
    const opened = await sent(goal, editKeyResult);
    assert.equal(opened.body.source, 'kpi');
    assert.equal(opened.body.kpi, 9);
    assert.deepEqual(opened.fields.find(({ name }) => name === 'kpi').options.map(({ value }) => value), [9]);
    const hidden = await sent({ ...goal, kpi: 8 }, editKeyResult);
    assert.equal(hidden.body.kpi, 8);
    assert.ok(!('kpi' in (await sent(goal, editKeyResult, { source: 'check-in' })).body));
});

test('what belongs to a measure goes with it, and linked issues have none', async () => {
    const goal = { ...KEY_RESULT, measure: 'milestones', ...MEASURES.milestones };
    assert.ok(!('steps' in (await sent(goal, editKeyResult, { measure: 'number-up', target: 3 })).body));
    const counting = (await sent(goal, editKeyResult, { source: 'linked-issues' })).body;
    assert.deepEqual(['measure', 'target', 'steps'].filter((name) => name in counting), []);
});

test('an owner who has left is said to be inactive', async () => {
    const hint = async (owner) => (await sent({ ...KEY_RESULT, owner }, editKeyResult)).fields.find(({ name }) => name === 'owner').hint;
    assert.equal(await hint({ key: 'lea', name: 'Lea', active: true }), 'Lea');
    assert.equal(await hint({ key: 'lea', name: 'Lea', active: false }), 'okr.word.left Lea');
});

test('another target asks why', async () => {
    assert.ok(!(await sent(KEY_RESULT, editKeyResult)).shown.includes('targetReason'));
    const { body } = await sent(KEY_RESULT, editKeyResult, { target: 99, targetReason: 'Half of it is there' });
    assert.equal(body.targetReason, 'Half of it is there');
    assert.equal(body.target, 99);
});
