// Runs every client in one process, so that they share one sandbox.
import { readdirSync } from 'node:fs';

for (const file of readdirSync(new URL('.', import.meta.url)).sort()) {
    if (file.endsWith('.test.js')) {
        await import(`./${file}`);
    }
}
