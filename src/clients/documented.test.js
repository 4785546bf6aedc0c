// The measure itself: it must see what is missing, wrong and new.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, expanded } from './documented.js';

const SHAPE = { id: 'string', 'to.name': 'string', to: 'object', issues: 'array', 'issues[].key': 'string', end: 'string|null?' };

test('an answer as documented has no difference', () => {
    assert.deepEqual(differences(SHAPE, { id: '1', to: { name: 'a' }, issues: [{ key: 'A-1' }], end: null }), []);
});

test('a missing, a wrongly typed and an undocumented field are named', () => {
    const answer = { id: 1, to: {}, issues: [{ key: 'A-1', more: 1 }] };
    assert.deepEqual(differences(SHAPE, answer), [
        'wrong type: id is number, not string',
        'missing: to.name',
        'not documented: issues[].more',
    ]);
    assert.deepEqual(differences(SHAPE, { ...answer, id: '1', to: { name: '' } }, ['issues[].more']), []);
});

test('a map with names of its own is looked into', () => {
    assert.deepEqual(differences({ all: 'object', 'all.*': 'object', 'all.*.id': 'string' }, { all: { X: { id: 1 } } }), [
        'wrong type: all.X.id is number, not string',
    ]);
});

test('a shape that is named stands for its fields', () => {
    const shape = expanded({ who: '@person|null', 'all[]': '@person' }, { person: { name: 'string' } });
    assert.deepEqual(differences(shape, { who: null, all: [{ name: 'a' }] }), []);
    assert.deepEqual(differences(shape, { who: {}, all: [{ name: 1 }] }), [
        'missing: who.name',
        'wrong type: all.0.name is number, not string',
    ]);
});
