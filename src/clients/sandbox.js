// One sandbox for all the clients of a process, and people's tokens for it.
import { after } from 'node:test';
import { emptyData, startSandbox } from '../browser/sandbox.js';

let started;

/**
 * The addresses of both hosts; the first who asks starts them, and they end with the tests. Those of hosts that run already
 * can be given in JIRA and CONFLUENCE.
 */
export function sandbox() {
    const { JIRA: jira, CONFLUENCE: confluence } = process.env;
    if (jira || confluence) {
        return Promise.resolve({ jira, confluence });
    }
    started ??= start();
    return started;
}

async function start() {
    const data = emptyData();
    try {
        return { ...(await startSandbox(['--data', data.path])), data };
    } catch (failure) {
        data.remove();
        throw failure;
    }
}

after(async () => {
    if (started) {
        const { stop, data } = await started;
        await stop();
        data.remove();
    }
});

/**
 * Makes a personal access token as people do: logged in on the log-in page, then over the documented resource.
 *
 * @param {string} host address of a host
 * @param {string} name log-in name, which is the password as well
 */
export async function token(host, name) {
    const cookies = new Map();
    const send = async (path, options = {}) => {
        const response = await fetch(host + path, {
            redirect: 'manual',
            ...options,
            headers: { ...options.headers, cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; ') },
        });
        for (const cookie of response.headers.getSetCookie()) {
            const [, key, value] = /^([^=]+)=([^;]*)/.exec(cookie);
            cookies.set(key, value);
        }
        return response;
    };
    const page = await (await send('/login', { headers: { accept: 'text/html' } })).text();
    const formToken = /name="atl_token"[^>]*value="([^"]*)"/.exec(page)[1];
    await send('/login', {
        method: 'POST',
        body: new URLSearchParams({ os_username: name, os_password: name, atl_token: formToken }),
    });
    const made = await send('/rest/pat/latest/tokens', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ name: `clients of ${name}`, expirationDuration: 1 }),
    });
    if (!made.ok) {
        throw new Error(`no token for ${name}: ${made.status} ${await made.text()}`);
    }
    return (await made.json()).rawToken;
}
