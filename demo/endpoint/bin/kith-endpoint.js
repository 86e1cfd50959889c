#!/usr/bin/env node
import {runCommand} from '../commands/index.ts';

// What people wrote is for this account alone: database, backups and token.
process.umask(0o077);
process.exitCode = await runCommand(process.argv.slice(2), process.env);
