// Holds an answer against what the vendor documents of it: names and types, kept in facts/.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/**
 * Fails unless the answer has every documented field in its documented type, and no others than those.
 *
 * A file of facts maps the name of an answer to paths: `a.b` is a field, `a[]` every element of a list, `a.*` every value of
 * a map with names of its own. A type is one or more of string, number, boolean, object, array and null, with `|` between.
 * One with `?` behind need not be there; `@name` is an object of that shape. What is documented elsewhere, or is known of real hosts, stands under `allowed`.
 *
 * @param {string} file name in facts/, without its ending
 * @param {string} name of the answer in it
 */
export function documented(file, name, answer) {
    const facts = JSON.parse(readFileSync(new URL(`facts/${file}.json`, import.meta.url), 'utf8'));
    const shape = facts.answers[name];
    assert.ok(shape, `facts/${file}.json says nothing of ${name}`);
    const whole = expanded(shape, facts.shapes ?? {});
    assert.deepEqual(differences(whole, answer, facts.allowed ?? []), [], `${name} differs from its documentation`);
}

/** A shape with the shapes written out that it names as `@name`. */
export function expanded(shape, shapes) {
    const whole = {};
    for (const [path, type] of Object.entries(shape)) {
        const [, name, rest] = /^(?:@(\w+))?(.*)$/.exec(type);
        whole[path] = name ? `object${rest}` : type;
        if (name) {
            for (const [below, its] of Object.entries(expanded(shapes[name], shapes))) {
                whole[`${path}.${below}`] = its;
            }
        }
    }
    return whole;
}

/** What differs, a line each: missing, wrong type, not documented. */
export function differences(shape, answer, allowed = []) {
    const found = [];
    const paths = Object.keys(shape);
    for (const [path, type] of Object.entries(shape)) {
        const optional = type.endsWith('?');
        const types = type.replace('?', '').split('|');
        for (const { at, value } of values(answer, path)) {
            if (value === undefined) {
                if (!optional) {
                    found.push(`missing: ${at}`);
                }
            } else if (!types.includes(kind(value))) {
                found.push(`wrong type: ${at} is ${kind(value)}, not ${type}`);
            }
        }
    }
    for (const path of new Set(inside(answer, ''))) {
        // what holds a documented field is documented with it
        const holds = paths.some((known) => known.startsWith(`${path}.`) || known.startsWith(`${path}[`));
        if (!holds && ![...paths, ...allowed].some((known) => covers(known, path))) {
            found.push(`not documented: ${path}`);
        }
    }
    return found;
}

function kind(value) {
    if (value === null) {
        return 'null';
    }
    return Array.isArray(value) ? 'array' : typeof value;
}

/** Every value at a path; a value that is not there is undefined, unless what should hold it is not there either. */
function values(answer, path) {
    let now = [{ at: '', value: answer }];
    for (const step of path.match(/\[\]|[^.[\]]+/g)) {
        now = now.flatMap(({ at, value }) => {
            if (value === null || typeof value !== 'object') {
                return [];
            }
            if (step === '[]' || step === '*') {
                return Object.entries(value).map(([key, each]) => ({ at: `${at}.${key}`, value: each }));
            }
            return [{ at: at ? `${at}.${step}` : step, value: value[step] }];
        });
    }
    return now;
}

/** The path of every field inside a value. */
function inside(value, at) {
    if (Array.isArray(value)) {
        return value.flatMap((each) => inside(each, `${at}[]`));
    }
    if (value === null || typeof value !== 'object') {
        return [];
    }
    return Object.entries(value).flatMap(([key, each]) => {
        const path = at ? `${at}.${key}` : key;
        return [path, ...inside(each, path)];
    });
}

/** True if a documented path is this one; `*` stands for any name, `**` at the end for everything below. */
function covers(known, path) {
    const open = known.endsWith('.**');
    const pattern = (open ? known.slice(0, -3) : known)
        .split('.')
        .map((step) => step.replace(/[[\]]/g, '\\$&').replace(/\*/g, '[^.]+'))
        .join('\\.');
    return new RegExp(`^${pattern}${open ? '([.[].*)?' : ''}$`).test(path);
}
