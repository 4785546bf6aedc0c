// Kills one of two Jira nodes after the other while a public client and the plugin's REST write. How often: KILLS, usually 2.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { emptyData, startSandbox } from '../../browser/sandbox.js';
import { jiraClient, load, nodes, okr, until } from './cluster.js';
import { token } from '../sandbox.js';

const KILLS = Number(process.env.KILLS ?? 2);
const OTHER_SERVES_WITHIN_MS = 5_000;
const COMES_BACK_WITHIN_MS = 180_000;
const SETTLES_WITHIN_MS = 180_000;

let data;
let running;
let jira;
let call;
let at;
let kept;

before(async () => {
    data = emptyData();
    // a killed node's locks must not be waited for as long as on a Jira
    running = await startSandbox(['--data', data.path, '--nodes', '2', '--set', 'node-silence=5000']);
    const bearer = await token(running.jira, 'admin');
    jira = jiraClient(running.jira, bearer);
    call = okr(running.jira, bearer);
});

after(async () => {
    await running?.stop();
    data?.remove();
});

/** Which node answers at an address. */
async function nodeAt(address) {
    const response = await fetch(`${address}/status`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    return response?.ok ? response.headers.get('x-sandbox-node') : undefined;
}

test('both nodes answer behind one address, each under its name', async () => {
    const seen = new Set();
    await until('both nodes', 10_000, async () => seen.add(await nodeAt(running.jira)).size === 2);
    assert.deepEqual([...seen].sort(), ['node1', 'node2']);
    for (const [name, { address }] of nodes(running.said)) {
        assert.equal(await nodeAt(address), name);
    }
});

test('a token made on one node serves on the other', async () => {
    const [one, two] = [...nodes(running.said).values()];
    const bearer = await token(one.address, 'priya');
    await until('the token on the other node', 10_000, async () => {
        const me = await fetch(`${two.address}/rest/api/2/myself`, { headers: { authorization: `Bearer ${bearer}` } });
        return me.status === 200 && (await me.json()).name === 'priya';
    });
});

test('an objective with a key result on an epic and one of check-ins is written', async () => {
    const field = (await jira.listFields()).find(({ name }) => name === 'Epic Link').id;
    const { cycles } = await call('GET', '/cycles');
    const cycle = cycles.filter(({ state }) => state === 'open').at(-1);
    const { orgUnits } = await call('GET', '/org-units');
    const objective = await call('POST', '/objectives', {
        // led by priya, who writes the load
        orgUnit: orgUnits.find(({ name }) => name === 'Checkout').id,
        cycle: cycle.id,
        title: 'Survive the loss of a node',
    });
    const counted = await call('POST', '/key-results', {
        objective: objective.id,
        title: 'Finish the epic',
        source: 'linked-issues',
    });
    const checked = await call('POST', '/key-results', {
        objective: objective.id,
        title: 'Check in from 0 to 10',
        source: 'check-in',
        target: 10,
    });
    await call('POST', `/key-results/${counted.id}/issue-links`, { issueKey: 'PAY-142' });
    at = { field, epic: 'PAY-142', keyResult: checked.id, counted: counted.id, cycle: cycle.id };
});

test('of two nodes killed in turn the other serves on and the killed one comes back', async (t) => {
    const loading = await load(running.jira, at);
    ({ kept } = loading);
    const outages = [];
    for (let i = 0; i < KILLS; i++) {
        const name = `node${(i % 2) + 1}`;
        const before = kept.successes.length;
        await until('writes go on', 30_000, () => kept.successes.length > before + 20);
        const { pid, address } = nodes(running.said).get(name);
        const killed = Date.now();
        process.kill(pid, 'SIGKILL');
        await until('the other node serves', OTHER_SERVES_WITHIN_MS, () => kept.successes.at(-1) > killed + 100);
        await until(`${name} comes back`, COMES_BACK_WITHIN_MS, async () => {
            const again = nodes(running.said).get(name);
            return again.pid !== pid && (await nodeAt(address)) === name;
        });
        const failed = kept.failures.filter((failure) => failure.at >= killed).map((failure) => failure.at - killed);
        outages.push(failed.length === 0 ? 0 : Math.max(...failed));
        await until(`${name} gets requests`, 30_000, async () => (await nodeAt(running.jira)) === name);
    }
    await loading.stop();
    t.diagnostic(`${kept.successes.length} answers, ${kept.failures.length} failures, the last of each outage after ms: ${outages}`);
    t.diagnostic(`such as: ${[...new Set(kept.failures.map(({ what }) => what))].slice(0, 5).join(' | ')}`);
    // a request that a node was writing when it died fails; none fails once the balancer has noticed
    assert.ok(Math.max(...outages) < OTHER_SERVES_WITHIN_MS, `an outage of ${Math.max(...outages)} ms`);
});

test('every issue and edit that was acknowledged is there, under a key and id of its own', async () => {
    assert.ok(kept.issues.size > 0);
    const ids = new Set([...kept.issues.values()].map(({ id }) => id));
    assert.equal(ids.size, kept.issues.size);
    for (const [key, { id, summaries }] of kept.issues) {
        const issue = await jira.findIssue(key);
        assert.equal(issue.id, id);
        assert.ok(summaries.includes(issue.fields.summary), `${key} is ${issue.fields.summary}, not ${summaries}`);
    }
    for (const key of kept.done) {
        assert.equal((await jira.findIssue(key)).fields.status.statusCategory.key, 'done');
    }
});

test('both nodes find the same issues, each number once', async () => {
    const numbers = [];
    for (const { address } of nodes(running.said).values()) {
        const own = jiraClient(address, await token(address, 'admin'));
        const found = await until(`${address} finds all`, 60_000, async () => {
            const keys = [];
            for (;;) {
                const page = await own.searchJira('project = PAY AND summary ~ "Load"', { startAt: keys.length, maxResults: 500, fields: ['summary'] });
                keys.push(...page.issues.map(({ key }) => key));
                if (page.issues.length === 0 || keys.length >= page.total) {
                    break;
                }
            }
            return [...kept.issues.keys()].every((key) => keys.includes(key)) && keys;
        });
        assert.equal(new Set(found).size, found.length);
        numbers.push(found.sort());
    }
    assert.deepEqual(numbers[0], numbers[1]);
});

test('every check-in that was acknowledged is there once, and no revision is missing', async () => {
    const { checkIns } = await call('GET', '/export');
    const comments = checkIns.map(({ comment }) => comment).filter((comment) => comment?.startsWith('Load '));
    assert.equal(new Set(comments).size, comments.length);
    for (const comment of kept.checkIns) {
        assert.ok(comments.includes(comment), `${comment} is lost`);
    }
    for (const scope of ['shared', `cycle:${at.cycle}`]) {
        const revisions = new Set();
        for (let last = 0; ; ) {
            const { changes } = await call('GET', `/history?scope=${scope}&after=${last}`);
            if (changes.length === 0) {
                break;
            }
            changes.forEach(({ revision }) => revisions.add(revision));
            last = changes.at(-1).revision;
        }
        assert.equal(revisions.size, Math.max(...revisions), `${scope} has gaps`);
    }
});

test('in the end the progress equals a count from scratch, on both nodes', async () => {
    const counted = (issues) => ({
        total: issues.length,
        done: issues.filter(({ fields }) => fields.status.statusCategory.key === 'done').length,
    });
    const issues = [];
    for (;;) {
        const page = await jira.searchJira(`"Epic Link" = ${at.epic} ORDER BY key`, { startAt: issues.length, maxResults: 500, fields: ['status'] });
        issues.push(...page.issues);
        if (page.issues.length === 0 || issues.length >= page.total) {
            break;
        }
    }
    const expected = counted(issues);
    assert.ok(expected.done >= kept.done.size);
    for (const { address } of nodes(running.said).values()) {
        const own = okr(address, await token(address, 'admin'));
        let seen;
        await until(`${JSON.stringify(expected)} at ${address}`, SETTLES_WITHIN_MS, async () => {
            const { links } = await own('GET', `/key-results/${at.counted}/issue-links`);
            const { progress } = await own('GET', `/key-results/${at.counted}`);
            seen = { total: links[0].total, done: links[0].done, progress };
            return (
                seen.total === expected.total &&
                seen.done === expected.done &&
                Math.abs(progress - expected.done / expected.total) < 0.001
            );
        }).catch((late) => assert.fail(`${late.message}, but ${JSON.stringify(seen)}`));
    }
});
