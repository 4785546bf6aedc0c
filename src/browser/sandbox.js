// Starts and stops the sandbox as a newcomer would, in a process of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const house = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const STARTS_WITHIN_MS = 180_000;

/** An empty directory for a sandbox's data; remove it when done. */
export function emptyData() {
    const path = mkdtempSync(join(tmpdir(), 'throughline-'));
    return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The JAR that ships. */
export function pluginJar() {
    const target = join(house, 'src/plugin/target');
    const jar = readdirSync(target).find((name) => /^throughline-plugin-[\d.]+(-SNAPSHOT)?\.jar$/.test(name));
    return join(target, jar);
}

/**
 * Starts both hosts, or only one of them, and waits until they say they are ready.
 *
 * @param {string[]} options as `./throughline run` takes them; without ports any free ones are used
 * @param {string[]} hosts which ready lines to wait for
 */
export async function startSandbox(options, hosts = ['Jira', 'Confluence']) {
    const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
    const ports = ['--port-jira', '--port-confluence']
        .filter((port) => !options.includes(port))
        .flatMap((port) => [port, '0']);
    const child = spawn(
        java,
        [
            `-Dthroughline.house=${house}`,
            '-jar',
            join(house, 'src/sandbox/target/sandbox.jar'),
            '--plugin',
            pluginJar(),
            ...ports,
            ...options,
        ],
        { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const said = [];
    const addresses = {};
    const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));
    // a test that dies must not leave a Jira behind
    process.once('exit', () => child.kill('SIGKILL'));

    await new Promise((resolve, reject) => {
        const tooLate = setTimeout(() => fail('was not ready in time'), STARTS_WITHIN_MS);
        const fail = (why) => {
            clearTimeout(tooLate);
            child.kill('SIGKILL');
            reject(new Error(`the sandbox ${why}:\n${said.join('\n')}`));
        };
        ended.then(({ code, signal }) => fail(`ended with ${signal ?? code}`));
        for (const stream of [child.stdout, child.stderr]) {
            createInterface({ input: stream }).on('line', (line) => {
                said.push(line);
                const ready = /^(Jira|Confluence) ready: (\S+)/.exec(line);
                if (ready) {
                    addresses[ready[1]] = ready[2];
                    if (hosts.every((host) => addresses[host])) {
                        clearTimeout(tooLate);
                        resolve();
                    }
                }
            });
        }
    });

    return {
        jira: addresses.Jira,
        confluence: addresses.Confluence,
        said,
        /** Ends it as Ctrl-C does; how the process ended. */
        stop: () => {
            child.kill('SIGTERM');
            return ended;
        },
    };
}
