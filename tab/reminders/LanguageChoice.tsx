import { Radio, RadioGroup } from '@fluentui/react-components';
import { CHECKED, LANGUAGES, isLanguage, type Language } from '#domain/language/languages.ts';
import { keysIn } from '#domain/typed.ts';
import { useChangePreferences } from '../api/preferences.ts';
import { useReadersWords, useWords } from '../language/useWords.ts';
import { Quiet } from '../look/Quiet.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** Each language under its own name, which is read out in that language. */
const NAMES = keysIn(LANGUAGES).map((language) => ({
  language,
  label: <span lang={language}>{LANGUAGES[language]}</span>,
}));

/** In which language Fairview speaks to the reader. The page changes at once; what is not in Welsh yet is said. */
export function LanguageChoice() {
  const { t } = useWords();
  const { language: present } = useReadersWords();
  const { mutate, error, variables, isPending } = useChangePreferences();
  const shown: Language = (isPending && variables.language) || present;
  return (
    <>
      <RadioGroup
        aria-label={t('Language')}
        value={shown}
        onChange={(_, { value }) => isLanguage(value) && mutate({ language: value })}
      >
        {NAMES.map(({ language, label }) => (
          <Radio key={language} value={language} label={label} />
        ))}
      </RadioGroup>
      <Quiet>
        {t('Not every page is in Welsh yet.')} {!CHECKED.cy && t('The Welsh has not been checked by a translator yet.')}
      </Quiet>
      <Trouble problem={error} />
    </>
  );
}
