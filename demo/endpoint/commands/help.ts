export const HELP = `kith-endpoint COMMAND

  serve                     serve until told to stop (the tables are brought up to date first)
  migrate                   bring the tables up to date, and say what was done
  token add --scope SCOPE --name NAME
                            make a token and print it, this once; scopes: publish, read, export, metrics, admin
                            (several: --scope read --scope export)
  token list                names, scopes and dates of all tokens
  token revoke --name NAME  from now on it opens nothing
  backup FILE               copy the database while it is in use, as of one moment
  restore FILE [--force]    put a copy back; --force where something is there already
  retention                 delete what is older than it may be kept (serve does so by itself, once an hour)

Settings are environment variables; KITH_DATABASE names the database. All of them: docs/endpoint.md`;
