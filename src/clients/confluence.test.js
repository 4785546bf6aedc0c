// confluence.js, which knows Confluence only from its documentation, works with the sandbox's Confluence.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import confluenceClient from 'confluence.js';
import { documented } from './documented.js';
import { sandbox, token } from './sandbox.js';

const SPACE = 'CLI';

let confluence;
let address;
let made;

/** The client with a personal access token, at a Data Center's addresses. */
function client(bearer) {
    const at = new URL(address);
    return new confluenceClient.ConfluenceClient({
        host: at.origin,
        apiPrefix: `${at.pathname}/rest/`,
        authentication: { personalAccessToken: bearer },
        newErrorHandling: true,
    });
}

const storage = (value) => ({ storage: { value, representation: 'storage' } });

/** Saves the next version, as the documentation says: with the number after the one that was read. */
async function save(changed) {
    const now = await confluence.content.getContentById({ id: made, expand: ['version', 'body.storage'] });
    return confluence.content.updateContent({
        id: made,
        type: 'page',
        title: now.title,
        version: { number: now.version.number + 1 },
        body: storage(now.body.storage.value),
        ...changed,
    });
}

before(async () => {
    address = (await sandbox()).confluence;
    confluence = client(await token(address, 'priya'));
    await confluence.space.createSpace({ key: SPACE, name: 'Made by a client' });
});

test('the client is known by its token, and another is not let in', async () => {
    const me = await confluence.users.getCurrentUser();
    documented('confluence', 'person', me);
    assert.equal(me.username, 'priya');
    await assert.rejects(client('bm90IGEgdG9rZW4=').content.createContent({ type: 'page' }));
});

test('it creates a page and reads it', async () => {
    const created = await confluence.content.createContent({
        type: 'page',
        title: 'Made by a client nobody here wrote',
        space: { key: SPACE },
        body: storage('<p>One <ac:structured-macro ac:name="okr-tree"/></p>'),
    });
    documented('confluence', 'content', created);
    made = created.id;
    const read = await confluence.content.getContentById({ id: made });
    documented('confluence', 'content', read);
    assert.equal(read.version.by.username, 'priya');
    assert.equal(read.space.key, SPACE);
    const short = await fetch(address + read._links.tinyui, { redirect: 'manual' });
    assert.equal(short.status, 302);
});

test('it updates the page once for each version', async () => {
    const updated = await save({ title: 'Changed by a client', body: storage('<p>Two</p>') });
    documented('confluence', 'content', updated);
    assert.equal(updated.version.number, 2);
    await assert.rejects(save({ version: { number: 2 } }), (error) => {
        documented('confluence', 'error', error);
        return error.statusCode === 409;
    });
    const history = await confluence.content.getHistoryForContent({ id: made });
    documented('confluence', 'history', history);
    assert.equal(history.lastUpdated.number, 2);
});

test('it moves the page below another', async () => {
    const parent = await confluence.content.createContent({
        type: 'page',
        title: 'A parent',
        space: { key: SPACE },
        body: storage(''),
    });
    await save({ ancestors: [{ id: parent.id }] });
    const children = await confluence.contentChildrenAndDescendants.getContentChildrenByType({
        id: parent.id,
        type: 'page',
    });
    documented('confluence', 'content list', children);
    assert.deepEqual(children.results.map((page) => page.id), [made]);
});

test('it labels the page and finds it by CQL', async () => {
    const labels = await confluence.contentLabels.addLabelsToContent({
        id: made,
        body: [{ prefix: 'global', name: 'client' }],
    });
    documented('confluence', 'labels', labels);
    await save({ body: storage('<p><ac:structured-macro ac:name="okr-tree"/></p>') });
    for (const cql of ['label = client', `macro = okr-tree and space = ${SPACE}`, 'title ~ "changed client"']) {
        const found = await confluence.content.searchContentByCQL({ cql });
        documented('confluence', 'search', found);
        assert.deepEqual(found.results.map((page) => page.id), [made], cql);
    }
});

test('it deletes the page', async () => {
    await confluence.content.deleteContent({ id: made });
    await assert.rejects(confluence.content.getContentById({ id: made }), (error) => {
        documented('confluence', 'error', error);
        return error.statusCode === 404;
    });
});
