import { Button, createTheme, NativeSelect, SegmentedControl } from '@mantine/core'

/** Colours are CSS variables (tokens.css), so that one sheet serves both schemes and no style is injected. */
export const theme = createTheme({
  fontFamily: 'var(--in-font)',
  defaultRadius: 'md',
  respectReducedMotion: true,
  variantColorResolver: ({ variant }) =>
    variant === 'filled'
      ? {
          background: 'var(--in-primary)',
          hover: 'var(--in-primary-hover)',
          color: 'var(--in-on-primary)',
          border: '1px solid var(--in-primary)',
        }
      : {
          background: 'var(--in-surface)',
          hover: 'var(--in-sunken)',
          color: 'var(--in-text)',
          border: '1px solid var(--in-control)',
        },
  components: {
    Button: Button.extend({ defaultProps: { variant: 'default' } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { radius: 'md' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { radius: 'md', withItemsBorders: false } }),
  },
})
