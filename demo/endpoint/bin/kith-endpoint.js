#!/usr/bin/env -S node --max-semi-space-size=4
import {runCommand} from '../commands/index.ts';

// What people wrote is for this account alone: database, backups and token.
process.umask(0o077);
process.exitCode = await runCommand(process.argv.slice(2), process.env);
