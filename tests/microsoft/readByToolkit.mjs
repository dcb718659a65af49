// Runs in a process of its own, in which nothing but the toolkit's own code is loaded: reads installations' files as the
// toolkit's command line does, and prints what it finds as JSON.
// node readByToolkit.mjs <where the toolkit is> <JSON: values that steps write, outputs of Bicep, cases of folder and environment>
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [place, asked] = process.argv.slice(2);
const { values, outputs, cases } = JSON.parse(asked);
const core = join(place, 'node_modules', '@microsoft', 'teamsfx-core');
const require = createRequire(join(core, 'package.json'));
const load = (path) => require(join(core, 'build', path));

load('index.js');
const { setTools } = load('common/globalVars.js');
const { yamlParser } = load('component/configManager/parser.js');
const { resolve } = load('component/configManager/lifecycle.js');
const { Container } = require(join(place, 'node_modules', 'typedi'));
const { envUtil } = load('component/utils/envUtil.js');
const { settingsUtil } = load('component/utils/settingsUtil.js');
const { buildAadManifest } = load('component/driver/aad/utility/buildAadManifest.js');
const { getPermissionMap, graphAppId } = load('component/driver/aad/permissions/index.js');
const { ArmDeployImpl } = load('component/driver/arm/deployImpl.js');
const { validateArgs: checkArm } = load('component/driver/arm/validator.js');
const { AzureZipDeployImpl } = load('component/driver/deploy/azure/impl/AzureZipDeployImpl.js');

const silent = () => undefined;
const logProvider = {
  info: silent,
  debug: silent,
  verbose: silent,
  log: silent,
  error: silent,
  warning: silent,
};
setTools({ logProvider });

const said = (error) => error?.displayMessage ?? error?.message ?? String(error);
async function orFault(work) {
  try {
    const value = await work();
    return value?.isErr?.() ? { fault: said(value.error) } : { value: value?.isOk?.() ? value.value : value };
  } catch (error) {
    return { fault: said(error) };
  }
}

/** Reads one of the two files of steps; answers what is wrong with them, in the toolkit's words. */
async function readSteps(file, context) {
  const parsed = await orFault(() => yamlParser.parse(join(context.projectPath, file), true));
  if (parsed.fault) return [`${file}: ${parsed.fault}`];
  const faults = [];
  for (const name of ['provision', 'deploy', 'publish']) {
    for (const step of parsed.value[name]?.driverDefs ?? []) {
      const where = `${file}, ${name}, ${step.uses}`;
      if (!Container.has(step.uses)) {
        faults.push(`${where}: no such action`);
        continue;
      }
      const unresolved = [];
      const given = resolve(step.with, [], unresolved);
      for (const each of unresolved) faults.push(`${where}: ${each} has no value`);
      if (step.uses === 'arm/deploy') {
        const checked = await orFault(() => checkArm(given));
        if (checked.fault) faults.push(`${where}: ${checked.fault}`);
        const parameters = await orFault(() =>
          ArmDeployImpl.prototype.getDeployParameters.call(
            Object.assign(Object.create(ArmDeployImpl.prototype), { context }),
            given.templates[0].parameters,
          ),
        );
        if (parameters.fault) faults.push(`${where}: ${parameters.fault}`);
      }
      const action = Container.get(step.uses);
      const checked = action.validateArgs ? await orFault(() => action.validateArgs(given)) : {};
      if (checked.fault) faults.push(`${where}: ${checked.fault}`);
      for (const [output, variable] of Object.entries(step.writeToEnvironmentFile ?? {})) {
        const value = values[variable];
        if (value === undefined) faults.push(`${where}: nothing says what ${output} (${variable}) may be`);
        else process.env[variable] ??= value;
      }
      if (step.uses === 'arm/deploy') Object.assign(process.env, outputs);
    }
  }
  return faults;
}

async function read({ folder, environment }) {
  const context = { projectPath: folder, logProvider, addTelemetryProperties: silent };
  const settings = await orFault(() => settingsUtil.readSettings(folder, true));
  const environments = await orFault(() => envUtil.listEnv(folder));
  const known = await orFault(() => envUtil.readEnv(folder, environment, true, false));
  const faults = [settings, environments, known].flatMap(({ fault }) => (fault ? [fault] : []));
  const isLocal = environment === 'local';
  faults.push(...(await readSteps(isLocal ? 'teamsapp.local.yml' : 'teamsapp.yml', context)));
  const registration = isLocal
    ? {}
    : await orFault(() => buildAadManifest(context, './manifest/aad.manifest.json', './dist/aad.manifest.json', {}));
  const manifest = await orFault(async () => {
    const check = Container.get('teamsApp/validateManifest');
    const { result } = await check.execute({ manifestPath: './manifest/manifest.json' }, context);
    return result.isErr() ? result : undefined;
  });
  return {
    faults,
    environments: environments.value,
    registration: registration.fault ? { fault: registration.fault } : (registration.value ?? {}),
    manifest,
  };
}

const found = [];
const before = { ...process.env };
for (const each of cases) {
  found.push(await read(each));
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
}
const roles = Object.keys(getPermissionMap()[graphAppId].roleIds);
console.log(JSON.stringify({ found, roles, zipDeploy: AzureZipDeployImpl.getZipDeployEndpoint.toString() }));
