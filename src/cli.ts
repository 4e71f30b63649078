import { Command, Option } from 'commander';
import type { AnswersReadOptions } from './cli/answers-read.ts';

const language = () => new Option('--language <language>', 'ru or en').choices(['ru', 'en']);
const program = new Command('hourglass').description(
  'Qualifies leads in chat, hands them to sales, and stays with the customer after the sale.',
);
// What was typed wrong ends with 2, as in `answers read`; what went wrong, with 1.
program.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

program
  .command('start')
  .description('start the service')
  .action(async () => {
    await import('./main.ts');
  });
program
  .command('chat')
  .description('talk through the qualification flow here in the terminal')
  .addOption(language())
  .action(async (options: { language?: 'ru' | 'en' }) => {
    const { chat } = await import('./cli/chat.ts');
    await chat(options.language);
  });

const flows = program.command('flows').description('check and look at the flows');
flows
  .command('check')
  .description('list every fault of the profile, the flows and their copy')
  .action(async () => {
    const { flowsCheck } = await import('./cli/flows-check.ts');
    process.exitCode = await flowsCheck();
  });
flows
  .command('show <flow>')
  .description('print a flow as a Mermaid diagram, or as JSON for the Stately tools')
  .addOption(new Option('--format <format>').choices(['mermaid', 'json']).default('mermaid'))
  .action(async (flow: string, options: { format: 'mermaid' | 'json' }) => {
    const { flowsShow } = await import('./cli/flows-show.ts');
    process.exitCode = await flowsShow(flow, options.format);
  });
flows
  .command('retire <version>')
  .description('end the open conversations of a flow version that no build can run any more')
  .action(async (version: string) => {
    const { flowsRetire } = await import('./cli/flows-retire.ts');
    process.exitCode = await flowsRetire(version);
  });

program
  .command('lead')
  .description('look at leads')
  .command('show <who>')
  .description('print a lead with its answers, verdict and conversations')
  .addOption(language().default('en'))
  .action(async (who: string, options: { language: 'ru' | 'en' }) => {
    const { leadShow } = await import('./cli/lead-show.ts');
    process.exitCode = await leadShow(who, options.language);
  });

program
  .command('answers')
  .description('look at how replies are understood')
  .command('read')
  .description(
    'read one phrase a line from standard input, and print how each is understood, a line of JSON each',
  )
  .option('--kind <kind>', 'money, when, people, rating, assent, authority, choice, phone, … or all')
  .option('--lang <language>', 'ru or en')
  .option('--now <instant>', 'the instant of the reply', new Date().toISOString())
  .option('--zone <zone>', 'the time zone of the person', 'Europe/Moscow')
  .option('--region <country>', 'where phones without a country code are from', 'RU')
  .option('--options <list>', 'for choice: what is offered, with commas between', (list: string) =>
    list.split(',').map((option) => option.trim()),
  )
  .action(async (options: AnswersReadOptions) => {
    const { answersRead } = await import('./cli/answers-read.ts');
    process.exitCode = await answersRead(options);
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
