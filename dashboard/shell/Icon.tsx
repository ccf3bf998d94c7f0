const paths = {
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  office: 'M3 20h18M5 20V9l7-5 7 5v11M10 20v-6h4v6',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  bars: 'M4 6h7M4 12h16M4 18h11',
  filter: 'M4 6h16M7 12h10M10 18h4',
  channel: 'M4 5h16v11H9l-5 4z',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5M12 7.5v.5',
  alert: 'M12 4L2.5 20h19zM12 10v4.5M12 17v.5',
  fall: 'M4 7l6 6 4-4 6 8M15 17h5v-5',
  rise: 'M4 17l6-6 4 4 6-8M15 7h5v5',
  check: 'M4 12.5l5 5L20 6.5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.5 2',
  seedling: 'M12 21v-9M12 14c0-4-3-6-7-6 0 4 3 6 7 6M12 12c0-4 2.5-7 7-7 0 4.5-3 7-7 7',
  table: 'M4 5h16v14H4zM4 10h16M10 10v9',
  auto: 'M3 5h18v11H3zM8 20h8M12 16v4',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5L19 19M19 5l-1.5 1.5M6.5 17.5L5 19',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L20 20',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 20h1',
  plus: 'M12 5v14M5 12h14',
  printer: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  download: 'M12 4v11M8 11l4 4 4-4M5 20h14',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  back: 'M19 12H5M11 6l-6 6 6 6',
  close: 'M6 6l12 12M18 6L6 18',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.3M18 14.5c2.1.8 3.5 2.7 3.5 5.5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5c0-4 3.3-6.5 7.5-6.5s7.5 2.5 7.5 6.5',
  phone: 'M7 2.5h10v19H7zM10.5 18.5h3',
  key: 'M8 11.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M11.3 12.7L20 4M16 8l3 3',
  leave: 'M14 4H5v16h9M10 12h11M17.5 8.5L21 12l-3.5 3.5',
  more: 'M4 6h16M4 12h16M4 18h16',
  cap: 'M12 5L2 10l10 5 10-5zM6 12v5c3.5 2.7 8.5 2.7 12 0v-5M22 10v6',
  chevron: 'M7 10l5 5 5-5',
} as const

export type IconName = keyof typeof paths

/** Decoration: the words beside it say the same. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
