#!/usr/bin/env -S node --max-semi-space-size=4
import {keepCompiled} from '../compiled.ts';

// What people wrote is for this account alone: database, backups and token.
process.umask(0o077);
const keep = keepCompiled(process.env);
const {runCommand} = await import('../commands/index.ts');
process.exitCode = await runCommand(process.argv.slice(2), process.env);
keep();
