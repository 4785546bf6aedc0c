// Builds the test plugin whose macro has a parameter of each type.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { house } from './sandbox.js';

const MANIFEST = [
    'Manifest-Version: 1.0',
    'Bundle-ManifestVersion: 2',
    'Bundle-SymbolicName: every.type',
    'Bundle-Version: 1.0.0',
    'Atlassian-Plugin-Key: every.type',
    'Import-Package: com.atlassian.confluence.macro,com.atlassian.confluence.con',
    ' tent.render.xhtml,org.eclipse.gemini.blueprint.service.importer.support',
    'Spring-Context: *',
    '',
].join('\n');

/** The JAR, made in a directory. */
export function everyTypeJar(directory) {
    const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin') : '';
    const source = join(house, 'src/browser/every-type');
    const out = join(directory, 'every-type');
    mkdirSync(out, { recursive: true });
    execFileSync(join(java, 'javac'), [
        '-nowarn',
        '--release',
        '17',
        '-cp',
        join(house, 'src/hostapi/target/classes'),
        '-d',
        out,
        join(source, 'EveryType.java'),
    ]);
    for (const file of ['atlassian-plugin.xml', 'texts.properties', 'override.js']) {
        copyFileSync(join(source, file), join(out, file));
    }
    writeFileSync(join(out, 'MANIFEST.MF'), MANIFEST);
    const jar = join(directory, 'every-type-1.0.jar');
    execFileSync(join(java, 'jar'), ['--create', '--file', jar, '--manifest', join(out, 'MANIFEST.MF'), '-C', out, '.']);
    return jar;
}
