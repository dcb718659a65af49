import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

/** What is used of Microsoft's language service for Kusto. */
type Kusto = {
  Language: {
    KustoCode: {
      ParseAndAnalyze: (
        query: string,
        globals: unknown,
      ) => { GetDiagnostics: () => { Count: number; getItem: (at: number) => { Message: string } } };
    };
    GlobalState: { Default: { WithDatabase: (database: unknown) => unknown } };
    Symbols: {
      TableSymbol: { From: (schema: string) => { WithName: (name: string) => unknown } };
      DatabaseSymbol: { $ctor1: new (name: string, tables: unknown[]) => unknown };
    };
  };
};

/** Columns of the workspace’s tables that queries ask, from Microsoft’s reference of Azure Monitor Logs. */
const TABLES = {
  AppMetrics:
    '(TimeGenerated: datetime, Name: string, Sum: real, Min: real, Max: real, ItemCount: int, Properties: dynamic, AppRoleName: string, AppRoleInstance: string, AppVersion: string)',
  AppTraces: '(TimeGenerated: datetime, Message: string, SeverityLevel: int, Properties: dynamic, AppRoleName: string)',
  StorageQueueLogs:
    '(TimeGenerated: datetime, OperationName: string, StatusCode: string, StatusText: string, Uri: string, AccountName: string)',
};

/**
 * What Microsoft's own parser finds wrong with a query, down to columns and functions that there are not. The parser is
 * a script for browsers, and gets a world of its own.
 */
export function kqlParser(): (query: string) => string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('@kusto/language-service-next/package.json'));
  const world = createContext({ console });
  for (const file of ['bridge.min.js', 'Kusto.Language.Bridge.min.js'])
    runInContext(readFileSync(join(folder, file), 'utf8'), world);
  const { KustoCode, GlobalState, Symbols } = (world as { Kusto: Kusto }).Kusto.Language;
  const tables = Object.entries(TABLES).map(([name, schema]) => Symbols.TableSymbol.From(schema).WithName(name));
  const globals = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.$ctor1('logs', tables));
  return (query) => {
    const found = KustoCode.ParseAndAnalyze(query, globals).GetDiagnostics();
    return Array.from({ length: found.Count }, (_, at) => found.getItem(at).Message);
  };
}
