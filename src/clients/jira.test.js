// jira-client, which knows Jira only from its documentation, works with the sandbox's Jira.
import assert from 'node:assert/strict';
import { subscribe } from 'node:diagnostics_channel';
import { before, test } from 'node:test';
import JiraApi from 'jira-client';
import { documented } from './documented.js';
import { sandbox, token } from './sandbox.js';

const PROJECT = 'PAY';

/** Status of every answer, newest last: the client keeps only the bodies of errors. */
const statuses = [];

let jira;
let address;
let made;

/** The client with another person's token, or with any text in its place. */
function client(bearer) {
    const at = new URL(address);
    return new JiraApi({
        protocol: at.protocol.slice(0, -1),
        host: at.hostname,
        port: at.port,
        base: at.pathname.slice(1),
        apiVersion: '2',
        bearer,
        timeout: 20_000,
    });
}

/** Expects to be refused with a status, in the documented form of errors; which fields were wrong. */
async function refused(status, promise) {
    const failure = await promise.then(
        () => assert.fail('it was not refused'),
        (error) => error,
    );
    assert.equal(statuses.at(-1), status);
    const body = JSON.parse(failure.message);
    documented('jira', 'error', body);
    return Object.keys(body.errors);
}

/** Asks for what the client has no method for, with its own credentials and errors. */
function get(path) {
    return jira.doRequest(jira.makeRequestHeader(`${address}/rest/${path}`));
}

before(async () => {
    subscribe('http.client.response.finish', ({ response }) => statuses.push(response.statusCode));
    address = (await sandbox()).jira;
    jira = client(await token(address, 'priya'));
});

test('the client is known by its token', async () => {
    const me = await jira.getCurrentUser();
    documented('jira', 'myself', me);
    assert.equal(me.name, 'priya');
    await assert.rejects(client('bm90IGEgdG9rZW4=').getCurrentUser(), /authenticated/);
    assert.equal(statuses.at(-1), 401);
});

test('it creates an issue', async () => {
    const created = await jira.addNewIssue({
        fields: {
            project: { key: PROJECT },
            issuetype: { name: 'Task' },
            summary: 'Made by a client nobody here wrote',
            description: 'First line\nsecond line',
            labels: ['client'],
            priority: { name: 'High' },
        },
    });
    documented('jira', 'created issue', created);
    made = created.key;
    const issue = await jira.findIssue(made);
    documented('jira', 'issue', issue);
    assert.equal(issue.fields.reporter.name, 'priya');
    assert.deepEqual(issue.fields.labels, ['client']);
});

test('it moves the issue through the workflow', async () => {
    const offered = await jira.listTransitions(made);
    documented('jira', 'transitions', offered);
    const step = offered.transitions.find(({ to }) => to.statusCategory.key === 'indeterminate');
    await jira.transitionIssue(made, { transition: { id: step.id } });
    assert.equal((await jira.findIssue(made)).fields.status.name, step.to.name);
});

test('it finds the issue by a query', async () => {
    const until = Date.now() + 20_000;
    let found;
    do {
        found = await jira.searchJira(`project = ${PROJECT} AND key = ${made} ORDER BY created`, { maxResults: 5 });
    } while (found.total === 0 && Date.now() < until);
    documented('jira', 'search', found);
    assert.deepEqual(
        found.issues.map(({ key }) => key),
        [made],
    );
    await refused(400, jira.searchJira('project = NOWHERE'));
});

test('it edits the issue and reads what changed', async () => {
    await jira.updateIssue(made, { fields: { summary: 'Edited by it' }, update: { labels: [{ add: 'edited' }] } });
    const issue = await jira.findIssue(made, 'names,changelog', 'summary');
    documented('jira', 'issue with its history', issue);
    assert.equal(issue.fields.summary, 'Edited by it');
    assert.ok(issue.changelog.histories.some(({ items }) => items.some(({ field }) => field === 'labels')));
    assert.deepEqual(await refused(400, jira.updateIssue(made, { fields: { summary: '' } })), ['summary']);
});

test('it comments', async () => {
    const comment = await jira.addComment(made, 'Said by the client');
    documented('jira', 'comment', comment);
    documented('jira', 'comment', await jira.updateComment(made, comment.id, 'Said better'));
    const { total } = await jira.getComments(made);
    assert.equal(total, 1);
});

test('it links two issues and finds the link on both', async () => {
    const other = await jira.addNewIssue({
        fields: { project: { key: PROJECT }, issuetype: { name: 'Task' }, summary: 'The other end' },
    });
    documented('jira', 'issue link types', await jira.listIssueLinkTypes());
    await jira.issueLink({ type: { name: 'Blocks' }, inwardIssue: { key: made }, outwardIssue: { key: other.key } });
    const issue = await jira.findIssue(made);
    documented('jira', 'issue', issue);
    const [link] = issue.fields.issuelinks;
    assert.equal(link.outwardIssue.key, other.key);
    documented('jira', 'issue link', await get(`api/2/issueLink/${link.id}`));
});

test('it reads what all issues share', async () => {
    documented('jira', 'fields', await jira.listFields());
    documented('jira', 'projects', await jira.listProjects());
    documented('jira', 'project', await jira.getProject(PROJECT));
    documented('jira', 'priorities', await jira.listPriorities());
    documented('jira', 'statuses', await jira.listStatus());
    documented('jira', 'resolutions', await get('api/2/resolution'));
    documented('jira', 'issue types', await jira.listIssueTypes());
    documented('jira', 'users', await jira.searchUsers({ username: 'pri' }));
    documented('jira', 'server info', await jira.getServerInfo());
    documented('jira', 'my permissions', await get('api/2/mypermissions'));
    const [{ id }] = await jira.listIssueTypes();
    documented('jira', 'field metadata', await get(`api/2/issue/createmeta/${PROJECT}/issuetypes/${id}`));
});

test('it reads an epic of Jira Software and the issues in it', async () => {
    documented('jira', 'epic', await get('agile/1.0/epic/PAY-118'));
    documented('jira', 'search', await get('agile/1.0/epic/PAY-118/issue'));
});

test('it deletes the issue, which is then gone', async () => {
    await jira.deleteIssue(made);
    await refused(404, jira.findIssue(made));
});
