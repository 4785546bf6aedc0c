// A client of our own API that nobody wrote: made from its OpenAPI document by a public generator, and compiled.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@hey-api/openapi-ts';
import ts from 'typescript';

const TARGET = fileURLToPath(new URL('../../target/generated-client', import.meta.url));

/**
 * Makes the client below target/, and compiles it with every check on: what the generator makes of the document must have
 * types that fit.
 *
 * @param {object} document the OpenAPI document
 * @returns {Promise<object>} the functions of the client, one for each operation, and the `client` they share
 */
export async function generated(document) {
    rmSync(TARGET, { recursive: true, force: true });
    mkdirSync(TARGET, { recursive: true });
    const input = join(TARGET, 'openapi.json');
    writeFileSync(input, JSON.stringify(document));
    const output = join(TARGET, 'source');
    await createClient({ input, output, logs: { level: 'silent' }, plugins: ['@hey-api/client-fetch'] });
    return compiled(output);
}

function compiled(source) {
    const program = ts.createProgram({
        rootNames: readdirSync(source, { recursive: true })
            .filter((file) => file.endsWith('.ts'))
            .map((file) => join(source, file)),
        options: {
            outDir: join(TARGET, 'client'),
            rootDir: source,
            // the generator leaves out the endings of files, which only this kind of module allows
            module: ts.ModuleKind.CommonJS,
            target: ts.ScriptTarget.ES2022,
            lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
            types: [],
            strict: true,
        },
    });
    const { diagnostics } = program.emit();
    const wrong = [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(({ file, messageText }) => {
        return `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
    assert.deepEqual(wrong, []);
    writeFileSync(join(TARGET, 'client', 'package.json'), '{ "type": "commonjs" }');
    const require = createRequire(import.meta.url);
    return {
        ...require(join(TARGET, 'client', 'sdk.gen.js')),
        ...require(join(TARGET, 'client', 'client.gen.js')),
    };
}
