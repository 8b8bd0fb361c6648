// SQLite in the data directory, or a database of the run's own on the PostgreSQL that is given.
import { join } from 'node:path';
import pg from 'pg';

export interface Database {
  url: string;
  drop(): Promise<void>;
}

export async function createDatabase(data: string): Promise<Database> {
  const postgres = process.env.MAJLIS_TEST_POSTGRES;
  if (!postgres) return { url: `sqlite:${join(data, 'majlis.db')}`, drop: async () => {} };
  const name = `majlis_browser_${process.pid}_${Date.now()}`;
  await run(postgres, `CREATE DATABASE ${name}`);
  const url = new URL(postgres);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(postgres, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
