// A client that a public generator makes from our OpenAPI document works with the plugin in the sandbox.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { generated } from './generated.js';
import { sandbox, token } from './sandbox.js';

let base;
let bearer;
let document;
let okr;
let objective;
let keyResult;

/** The data of an answer with that status. */
function data({ response, data: said, error }, status = 200) {
    assert.equal(response.status, status, JSON.stringify(error));
    return said;
}

/** Expects to be refused with a status, in the one form of errors. */
function refused({ response, error }, status) {
    assert.equal(response.status, status);
    assert.match(response.headers.get('content-type'), /^application\/problem\+json/);
    assert.equal(error.status, status);
    return error;
}

function tag({ response }) {
    return { 'If-Match': response.headers.get('etag') };
}

before(async () => {
    const { jira } = await sandbox();
    base = `${jira}/rest/okr/1`;
    bearer = await token(jira, 'admin');
    const answer = await fetch(`${base}/openapi.json`, { headers: { authorization: `Bearer ${bearer}` } });
    assert.equal(answer.status, 200);
    document = await answer.json();
});

test('the document is one of OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    assert.ok(valid, JSON.stringify(errors));
    assert.match(document.openapi, /^3\.1\./);
    const broken = structuredClone(document);
    delete broken.info.title;
    assert.equal((await new Validator().validate(broken)).valid, false);
});

test('who is not logged in does not get it', async () => {
    assert.equal((await fetch(`${base}/openapi.json`)).status, 401);
});

test('a generator makes a client of it that has every operation', async () => {
    okr = await generated(document);
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    for (const { operationId } of operations) {
        assert.equal(typeof okr[operationId], 'function', operationId);
    }
    okr.client.setConfig({ baseUrl: base, auth: bearer });
});

test('it makes an objective with a key result and reads them', async () => {
    const { cycles } = data(await okr.listCycles());
    const { orgUnits } = data(await okr.listOrgUnits());
    const cycle = cycles.find(({ state }) => state === 'open').id;
    const body = { orgUnit: orgUnits[0].id, cycle, title: 'Programs find their way', ambition: 'committed' };
    objective = data(await okr.createObjective({ body }), 201);
    assert.equal(objective.title, body.title);
    const draft = { objective: objective.id, title: 'Clients that nobody wrote', source: 'check-in', target: 4 };
    keyResult = data(await okr.createKeyResult({ body: draft }), 201);
    assert.equal(data(await okr.getKeyResult({ path: { id: keyResult.id } })).objective, objective.id);
});

test('it changes the objective, but not over what it has not seen', async () => {
    const path = { id: objective.id };
    const read = await okr.getObjective({ path });
    const { orgUnit, cycle } = data(read);
    const body = { orgUnit, cycle, title: 'Programs find their way home', labels: ['clients'] };
    assert.equal(data(await okr.updateObjective({ path, headers: tag(read), body })).title, body.title);
    refused(await okr.updateObjective({ path, headers: tag(read), body }), 412);
    const { errors } = refused(await okr.createObjective({ body: { ...body, weight: -1, colour: 'red' } }), 400);
    assert.deepEqual(errors.map(({ field }) => field), ['colour']);
});

test('it checks in, and the board shows it', async () => {
    const path = { id: keyResult.id };
    const checkIn = data(await okr.createKeyResultCheckIn({ path, body: { value: 1, confidence: 8 } }), 201);
    assert.equal(checkIn.value, 1);
    const query = { unit: String(objective.orgUnit), cycle: String(objective.cycle) };
    const board = await okr.getBoard({ query });
    const row = data(board).rows.find(({ kind, id }) => kind === 'key-result' && id === keyResult.id);
    assert.equal(row.progress, 0.25);
    assert.equal(row.confidence, 8);
    const again = await okr.getBoard({ query, headers: { 'If-None-Match': board.response.headers.get('etag') } });
    assert.equal(again.response.status, 304);
});

test('it deletes the objective', async () => {
    const path = { id: objective.id };
    data(await okr.deleteObjective({ path }), 204);
    refused(await okr.getObjective({ path }), 404);
});
