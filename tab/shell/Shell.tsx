import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  DocumentText20Regular,
  Home20Regular,
  PeopleTeam20Regular,
  Person20Regular,
  Print20Regular,
  Building20Regular,
} from '@fluentui/react-icons';
import type { ComponentType, ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useReadersWords } from '../language/useWords.ts';
import { useHomeOnce } from '../api/queries.ts';
import { PHONE } from '../look/widths.ts';
import { type Place, placeAt, placesFor } from './places.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'stretch',
    height: '44px',
    paddingInline: tokens.spacingHorizontalL,
    gap: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [PHONE]: {
      position: 'fixed',
      insetInline: 0,
      bottom: 0,
      zIndex: 20,
      height: '64px',
      paddingInline: 0,
      gap: 0,
      borderBottom: 'none',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '@media print': { display: 'none' },
  },
  place: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    ':hover': { color: tokens.colorNeutralForeground1 },
    [PHONE]: {
      flex: '1 1 0',
      flexDirection: 'column',
      justifyContent: 'center',
      gap: tokens.spacingVerticalXS,
      minWidth: 0,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
  },
  present: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: 0,
      bottom: 0,
      height: '3px',
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorCompoundBrandStroke,
      [PHONE]: { top: 0, bottom: 'auto', insetInline: '20%' },
    },
  },
  print: { marginLeft: 'auto', alignSelf: 'center', [PHONE]: { display: 'none' } },
  icon: { display: 'none', [PHONE]: { display: 'flex' } },
  // Says how much of a phone's foot the places take.
  page: { display: 'contents', [PHONE]: { '--fairview-places': '64px' } },
  below: { [PHONE]: { height: '64px', '@media print': { display: 'none' } } },
});

const ICONS: Record<Place['id'], ComponentType> = {
  home: Home20Regular,
  review: Person20Regular,
  team: PeopleTeam20Regular,
  school: Building20Regular,
  policies: DocumentText20Regular,
};

/** At most this many places fit at the foot of a phone; policies are reached from the others there. */
const ON_PHONE = 4;

/** The app's own first row, at the foot of the screen on a phone, and the page below it. */
export function Shell({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const [path] = useLocation();
  const { data: home } = useHomeOnce();
  const { language, t } = useReadersWords();
  const places = placesFor(home);
  const present = placeAt(path, places);
  return (
    <>
      <nav aria-label="Fairview" className={styles.row} lang={language}>
        {places.map((place, index) => (
          <PlaceLink
            key={place.id}
            place={place}
            isPresent={place.id === present}
            isOnPhone={index < ON_PHONE || place.id === present}
          />
        ))}
        <Button
          appearance="subtle"
          icon={<Print20Regular />}
          aria-label={t('Print this page')}
          className={styles.print}
          onClick={() => window.print()}
        />
      </nav>
      <div className={styles.page}>{children}</div>
      <div className={styles.below} />
    </>
  );
}

const usePhoneStyles = makeStyles({ notOnPhone: { [PHONE]: { display: 'none' } } });

type PlaceLinkProps = { place: Place; isPresent: boolean; isOnPhone: boolean };

function PlaceLink({ place: { id, name, href }, isPresent, isOnPhone }: PlaceLinkProps) {
  const styles = useStyles();
  const { notOnPhone } = usePhoneStyles();
  const { t } = useReadersWords();
  const Icon = ICONS[id];
  return (
    <Link
      href={href}
      className={mergeClasses(styles.place, isPresent && styles.present, !isOnPhone && notOnPhone)}
      aria-current={isPresent ? 'page' : undefined}
      data-tour={`to-${id}`}
    >
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      {t(name)}
    </Link>
  );
}
