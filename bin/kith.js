#!/usr/bin/env node
// `npx kith`: the built command; in a checkout its source, which a Node that reads TypeScript runs as it is.
import {existsSync} from 'node:fs';

const source = new URL('../src/cli/kith.ts', import.meta.url);
const isCheckout = existsSync(source) && process.features.typescript;
await import(isCheckout ? source.href : new URL('../dist/cli/kith.js', import.meta.url).href);
