import { isLanguage, type Language } from './language.ts';

const NAMES: Record<Language, string> = { ru: 'Русский', en: 'English' };

export function LanguageSwitch(props: {
  language: Language;
  label: string;
  onChange: (language: Language) => void;
}) {
  return (
    <fieldset className="switch" aria-label={props.label}>
      {Object.keys(NAMES)
        .filter(isLanguage)
        .map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={language === props.language}
            aria-label={NAMES[language]}
            onClick={() => language !== props.language && props.onChange(language)}
          >
            {language.toUpperCase()}
          </button>
        ))}
    </fieldset>
  );
}
