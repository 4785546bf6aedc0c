// Two Jira nodes under the load of a public client and of the plugin's REST, and what was acknowledged meanwhile.
import JiraApi from 'jira-client';
import { token } from '../sandbox.js';

const PROJECT = 'PAY';
const NODE = /^(node\d) ready: (\S+), process (\d+)$/;

/** The nodes as the sandbox's output says; of a node that was started again the last. */
export function nodes(said) {
    const found = new Map();
    for (const line of said) {
        const [, name, address, pid] = NODE.exec(line) ?? [];
        if (name) {
            found.set(name, { address, pid: Number(pid) });
        }
    }
    return found;
}

/** Asks until it holds; fails when that takes too long. */
export async function until(what, milliseconds, holds) {
    const end = Date.now() + milliseconds;
    for (;;) {
        const answer = await holds();
        if (answer) {
            return answer;
        }
        if (Date.now() > end) {
            throw new Error(`not in ${milliseconds} ms: ${what}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
}

/** The plugin's REST for one person, by his token. */
export function okr(address, bearer) {
    return async (method, path, body) => {
        const response = await fetch(`${address}/rest/okr/1${path}`, {
            method,
            headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', accept: 'application/json' },
            body: body && JSON.stringify(body),
            signal: AbortSignal.timeout(20_000),
        });
        const text = await response.text();
        if (!response.ok) {
            throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 200)}`);
        }
        return text ? JSON.parse(text) : undefined;
    };
}

/** jira-client with that token. */
export function jiraClient(address, bearer) {
    const { protocol, hostname, port, pathname } = new URL(address);
    return new JiraApi({
        protocol: protocol.slice(0, -1),
        host: hostname,
        port,
        base: pathname.slice(1),
        apiVersion: '2',
        bearer,
        timeout: 20_000,
    });
}

/** In one line what went wrong; the client's errors carry a status or a cause. */
function said(failure) {
    return [failure.statusCode, failure.message, failure.cause?.code].filter(Boolean).join(' ').slice(0, 200);
}

/**
 * Starts people who create, edit and finish issues of an epic, and check in, until they are stopped.
 *
 * @param {object} at epic, its field, and the key result to check in to
 */
export async function load(address, at) {
    const bearer = await token(address, 'priya');
    const jira = jiraClient(address, bearer);
    const call = okr(address, bearer);
    const kept = { issues: new Map(), done: new Set(), checkIns: new Set(), failures: [], successes: [] };
    let going = true;

    async function tried(work) {
        try {
            const answer = await work();
            kept.successes.push(Date.now());
            return answer;
        } catch (failure) {
            kept.failures.push({ at: Date.now(), what: said(failure) });
            // whoever asks again at once would only count the same outage
            await new Promise((resolve) => setTimeout(resolve, 50));
            return undefined;
        }
    }

    async function issues(worker) {
        for (let i = 0; going; i++) {
            const summary = `Load ${worker}-${i}`;
            const issue = await tried(() =>
                jira.addNewIssue({
                    fields: { project: { key: PROJECT }, issuetype: { name: 'Task' }, summary, [at.field]: at.epic },
                }),
            );
            if (!issue) {
                continue;
            }
            kept.issues.set(issue.key, { id: issue.id, summaries: [summary] });
            const edited = `${summary} edited`;
            const answered = await tried(async () => {
                // what was not acknowledged may have happened
                kept.issues.get(issue.key).summaries.push(edited);
                await jira.updateIssue(issue.key, { fields: { summary: edited } });
                return true;
            });
            if (answered) {
                kept.issues.get(issue.key).summaries = [edited];
            }
            if (i % 2 === 0) {
                const finished = await tried(async () => {
                    const { transitions } = await jira.listTransitions(issue.key);
                    const { id } = transitions.find(({ to }) => to.statusCategory.key === 'done');
                    await jira.transitionIssue(issue.key, { transition: { id } });
                    return true;
                });
                if (finished) {
                    kept.done.add(issue.key);
                }
            }
        }
    }

    async function checkIns(worker) {
        for (let i = 0; going; i++) {
            const comment = `Load ${worker}-${i}`;
            const made = await tried(() =>
                call('POST', `/key-results/${at.keyResult}/check-ins`, { value: i % 10, confidence: 5, comment }),
            );
            if (made) {
                kept.checkIns.add(comment);
            }
        }
    }

    const people = [issues('a'), issues('b'), checkIns('c'), checkIns('d')];
    return {
        kept,
        stop: async () => {
            going = false;
            await Promise.all(people);
        },
    };
}
