// In Mantine's order, each component after those it is made of. In its layer, which yields to our own styles wherever
// a build puts them: a form's are in a file of their own, which may come first.
import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Button.layer.css'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import '@mantine/core/styles/Skeleton.layer.css'
import './tokens.css'
import './mantine.css'
import './base.css'
import './print.css'
