import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { codeOf } from '../world/authenticator.ts'
import { beyond, expectAccessible, givenBrowser, heading, phone, search } from './browser.ts'
import { asAdministrator, givenAccount, invited, password } from './staff.ts'

const base = inject('base')
const blank = givenBrowser()

async function opened(path: string, options: Parameters<typeof blank>[0] = {}): Promise<Page> {
  const page = await blank(options)
  await page.goto(`${base}/panel${path}`)
  await page.waitForSelector('h1:not(.visually-hidden)')
  return page
}
const atTheDoor = (path = '/', options = {}) => opened(path, { role: 'nobody', ...options })
const title = (page: Page) => expect.poll(() => heading(page), { timeout: 15_000 })
const focusedLabel = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLInputElement)?.labels?.[0]?.textContent)

async function typeCredentials(page: Page, email: string, typed = password) {
  await page.getByLabel('Correo electrónico').fill(email)
  await page.getByLabel('Contraseña', { exact: true }).fill(typed)
  await page.keyboard.press('Enter')
}
async function signedIn(email: string, path = '/cuenta'): Promise<Page> {
  const page = await atTheDoor(path)
  await typeCredentials(page, email)
  await page.getByText('Persona de Prueba').first().waitFor()
  return page
}

describe('signing in', () => {
  it('opens the page that was asked for, with its filters, and keeps what was typed wrong', async () => {
    const email = await givenAccount('trainer')
    const page = await atTheDoor('/competencias?office=CEN')
    expect(await heading(page)).toBe('Iniciar sesión')
    expect(await focusedLabel(page)).toBe('Correo electrónico')

    await page.keyboard.type('nadie')
    await page.keyboard.press('Enter')
    await page.getByText('Escriba su correo completo').waitFor()
    expect(await focusedLabel(page)).toBe('Correo electrónico')
    expect(await page.getByLabel('Correo electrónico').inputValue()).toBe('nadie')

    await typeCredentials(page, email, 'otra cosa')
    await page.getByText('El correo o la contraseña no son correctos').waitFor()
    expect(await page.getByLabel('Correo electrónico').inputValue()).toBe(email)
    expect(await page.getByLabel('Contraseña', { exact: true }).inputValue()).toBe('otra cosa')

    await typeCredentials(page, email)
    await title(page).not.toBe('Iniciar sesión')
    expect(new URL(page.url()).pathname).toBe('/panel/competencias')
    expect(search(page)).toEqual({ office: 'CEN' })
  })

  it('shows and hides the password by keyboard', async () => {
    const page = await atTheDoor()
    const field = page.getByLabel('Contraseña', { exact: true })
    await field.fill('secreto')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await field.getAttribute('type')).toBe('text')
    await page.keyboard.press('Space')
    expect(await field.getAttribute('type')).toBe('password')
    expect(await field.inputValue()).toBe('secreto')
  })

  it('says when to try again after too many attempts, and keeps what was typed', async () => {
    const email = 'insistente@entidad.example'
    for (let attempt = 0; attempt < 10; attempt++) {
      await fetch(`${base}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: 'x' }),
      })
    }
    const page = await atTheDoor()
    await typeCredentials(page, email, 'una más')
    await page.getByText(/Demasiados intentos\. Pruebe de nuevo a las \d\d:\d\d\./).waitFor()
    expect(await page.getByLabel('Contraseña', { exact: true }).inputValue()).toBe('una más')
  })

  it('shows a demonstration account the code of its second step', async () => {
    const page = await atTheDoor()
    await typeCredentials(page, 'gestion@demostracion.example', 'demostracion-indaga')
    await page.getByText(/Código de demostración: \d{6}/).waitFor()
    expect(await focusedLabel(page)).toBe('Código de seis dígitos')
    const field = page.getByLabel('Código de seis dígitos')
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code')
    expect(await field.getAttribute('inputmode')).toBe('numeric')
    await expectAccessible(page)
  })

  it('says so when the entity’s own sign-in sent somebody back, and forgets it', async () => {
    const page = await atTheDoor('/?oidc=refused&office=CEN')
    await page.getByText('No pudimos iniciar su sesión con el ingreso de su entidad').waitFor()
    await expect.poll(() => search(page)).toEqual({ office: 'CEN' })
  })

  it('offers the entity’s own sign-in where there is one', async () => {
    const page = await blank({ role: 'nobody' })
    await page.route('**/api/v1/session', (route) =>
      route.fulfill({ json: { kind: 'nobody', entity: 'E', mail: true, oidc: 'Cuenta institucional' } }),
    )
    await page.goto(`${base}/panel/`)
    const link = page.getByRole('link', { name: 'Entrar con Cuenta institucional' })
    expect(await link.getAttribute('href')).toBe('/api/v1/oidc/start')
  })

  it('says why the dashboard is closed where demonstration accounts are reachable', async () => {
    const page = await blank({ role: 'nobody' })
    await page.route('**/api/v1/session', (route) =>
      route.fulfill({ status: 403, json: { type: 'demonstration-accounts', title: '', status: 403 } }),
    )
    await page.goto(`${base}/panel/`)
    await title(page).toBe('El panel está cerrado por seguridad')
  })
})

describe('an invitation', () => {
  it('becomes an account with a second factor, all by keyboard, and signs in again by code and by recovery code', async () => {
    const { email, url } = await invited('manager', { offices: ['CEN'] })
    const page = await blank({ role: 'nobody' })
    await page.goto(url)
    await title(page).toBe('Cree su cuenta')
    expect(new URL(page.url()).hash).toBe('')
    await page.getByText('Verá: Sede Central.').waitFor()
    await expectAccessible(page)

    expect(await focusedLabel(page)).toBe('Nombre y apellido')
    await page.keyboard.type('María Quispe')
    await page.keyboard.press('Tab')
    await page.keyboard.type('corta')
    await page.keyboard.press('Enter')
    await page.getByText('La contraseña todavía no cumple').waitFor()
    expect(await focusedLabel(page)).toBe('Contraseña')
    await page.keyboard.type(' pero ya no tanto')
    await page.keyboard.press('Enter')

    await title(page).toBe('Escanee este código con una app de autenticación')
    await expectAccessible(page)
    const secret = ((await page.locator('form code').textContent()) ?? '').replaceAll(' ', '')
    const field = page.getByLabel('Escriba el código de seis dígitos')
    await field.fill('12')
    await page.keyboard.press('Enter')
    await page.getByText('Escriba los seis dígitos que muestra la app.').waitFor()
    await field.fill(await codeOf(secret))
    await page.keyboard.press('Enter')

    await title(page).toBe('Guarde sus códigos de recuperación')
    const codes = await page.locator('li code').allTextContents()
    expect(codes).toHaveLength(10)
    await expectAccessible(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Descargar' }).click()
    expect((await download).suggestedFilename()).toBe('indaga-codigos-de-recuperacion.txt')
    await page.getByRole('button', { name: 'Continuar al panel' }).press('Enter')
    await page.getByText('Marque esta casilla').waitFor()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Continuar al panel' }).press('Enter')
    await page.getByText('María Quispe').first().waitFor()

    await page.getByRole('button', { name: 'Salir' }).first().press('Enter')
    await title(page).toBe('Iniciar sesión')
    await typeCredentials(page, email, 'corta pero ya no tanto')
    await title(page).toBe('Segundo paso')
    await page.keyboard.type('000000')
    await page.keyboard.press('Enter')
    await page.getByText('Este código no es correcto').waitFor()
    // The first one was used to confirm: the next is taken too.
    await page.getByLabel('Código de seis dígitos').fill(await codeOf(secret, Date.now() + 30_000))
    await page.keyboard.press('Enter')
    await page.getByText('María Quispe').first().waitFor()

    await page.getByRole('button', { name: 'Salir' }).first().press('Enter')
    await title(page).toBe('Iniciar sesión')
    await typeCredentials(page, email, 'corta pero ya no tanto')
    await page.getByRole('button', { name: 'Usar un código de recuperación' }).press('Enter')
    await page.getByLabel('Código de recuperación').fill(codes[0] ?? '')
    await page.keyboard.press('Enter')
    await page.getByText('María Quispe').first().waitFor()
  })

  it('that was used says what to do, and one without its token too', async () => {
    const { url } = await invited('trainer')
    const token = new URL(url).hash.slice(1)
    await fetch(`${base}/api/v1/invitations/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, name: 'Otra', password }),
    })
    const page = await blank({ role: 'nobody' })
    await page.goto(url)
    await title(page).toBe('Esta invitación ya no se puede usar')
    await page.reload()
    await title(page).toBe('El enlace está incompleto')
    await page.getByRole('button', { name: 'Ir a iniciar sesión' }).press('Enter')
    await title(page).toBe('Iniciar sesión')
  })
})

describe('a forgotten password', () => {
  it('is asked for with one answer for all, and set by the mailed link, whose token leaves the address', async () => {
    const email = await givenAccount('trainer')
    const page = await atTheDoor()
    await page.getByRole('link', { name: '¿Olvidó su contraseña?' }).press('Enter')
    await title(page).toBe('Cambiar una contraseña olvidada')
    const answers: string[] = []
    for (const asked of ['nadie@entidad.example', email]) {
      await page.goto(`${base}/panel/olvido`)
      await page.getByLabel('Correo electrónico').fill(asked)
      await page.keyboard.press('Enter')
      await title(page).toBe('Revise su correo')
      answers.push(((await page.locator('main').textContent()) ?? '').replace(asked, ''))
    }
    expect(answers[0]).toBe(answers[1])

    const outbox = async () => (await fetch(`${base}/correo`)).text()
    const mailed = /\/panel\/restablecer#[\w-]+/
    const ofMine = async () => (await outbox()).split(email).slice(1).join('')
    await expect.poll(async () => mailed.test(await ofMine()), { timeout: 15_000 }).toBe(true)
    const link = mailed.exec(await ofMine())?.[0] ?? ''

    await page.goto(base + link)
    await title(page).toBe('Elija una contraseña nueva')
    await expect.poll(() => new URL(page.url()).hash).toBe('')
    await page.getByLabel('Contraseña nueva').fill('aaaaaaaaaaaaaaa')
    await page.keyboard.press('Enter')
    await page.getByText('La contraseña todavía no cumple').waitFor()
    await page.getByLabel('Contraseña nueva').fill('otra frase muy distinta')
    await page.keyboard.press('Enter')
    await title(page).toBe('Su contraseña cambió')
    await page.getByRole('button', { name: 'Ir a iniciar sesión' }).press('Enter')
    await typeCredentials(page, email, 'otra frase muy distinta')
    await page.getByText('Persona de Prueba').first().waitFor()

    await page.goto(base + link)
    await page.getByLabel('Contraseña nueva').fill('otra frase muy distinta')
    await page.keyboard.press('Enter')
    await title(page).toBe('Este enlace ya no se puede usar')
  })
})

describe('Mi cuenta', () => {
  it('changes the password, beside whose fields its errors stand', async () => {
    const email = await givenAccount('trainer')
    const page = await signedIn(email)
    await title(page).toBe('Su cuenta está protegida solo con contraseña.')
    await page.getByLabel('Contraseña actual').fill('no es esta')
    await page.getByLabel('Contraseña nueva').fill('una frase nueva y larga')
    await page.keyboard.press('Enter')
    await page.getByText('Esta no es su contraseña actual.').waitFor()
    expect(await focusedLabel(page)).toBe('Contraseña actual')
    expect(await page.getByLabel('Contraseña nueva').inputValue()).toBe('una frase nueva y larga')
    await page.getByLabel('Contraseña actual').fill(password)
    await page.keyboard.press('Enter')
    await page.getByText('Su contraseña cambió.').waitFor()
  })

  it('sets up a second factor that the role does not need, and makes new recovery codes', async () => {
    const page = await signedIn(await givenAccount('trainer'))
    await page.getByRole('button', { name: 'Configurar el segundo factor' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Contraseña', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    const secret = ((await dialog.locator('form code').textContent()) ?? '').replaceAll(' ', '')
    await dialog.getByLabel('Escriba el código de seis dígitos').fill(await codeOf(secret))
    await page.keyboard.press('Enter')
    await dialog.getByRole('checkbox').check()
    const first = await dialog.locator('li code').allTextContents()
    await dialog.getByRole('button', { name: 'Listo' }).press('Enter')
    await title(page).toBe('Su cuenta está protegida con contraseña y segundo factor.')

    await page.getByRole('button', { name: 'Crear códigos de recuperación nuevos' }).press('Enter')
    await dialog.getByLabel('Contraseña', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await dialog.locator('li code').first().waitFor()
    const second = await dialog.locator('li code').allTextContents()
    expect(second).toHaveLength(10)
    expect(second.filter((code) => first.includes(code))).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
  })
})

describe('Usuarios', () => {
  it('invites by keyboard, shows the link once, and withdraws', async () => {
    const page = await opened('/usuarios', { role: 'administrator' })
    await page.getByRole('button', { name: 'Invitar a una persona' }).press('Enter')
    expect(await focusedLabel(page)).toBe('Correo electrónico')
    const email = `invitada-${crypto.randomUUID().slice(0, 8)}@entidad.example`
    await page.keyboard.type(email)
    await page.getByRole('radio', { name: 'Supervisión' }).check()
    await page.getByRole('button', { name: 'Crear la invitación' }).press('Enter')
    await page.getByText('Elija un equipo.', { exact: true }).waitFor()
    expect(await focusedLabel(page)).toBe('Equipo que supervisa')
    await page.getByLabel('Equipo que supervisa').selectOption({ label: 'Equipo A, Sede Central' })
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Crear la invitación' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Invitación creada').waitFor()
    expect(await dialog.locator('code').textContent()).toMatch(/\/panel\/invitacion#[\w-]{20,}$/)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Listo' }).press('Enter')

    const withdraw = page.getByRole('button', { name: `Retirar la invitación de ${email}` })
    await withdraw.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancelar')
    await page.keyboard.press('Escape')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe(`Retirar la invitación de ${email}`)
    await withdraw.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Retirar' }).press('Enter')
    await expect.poll(() => page.getByText(email).count()).toBe(0)
  })

  it('changes what somebody sees, at once, and removes them', async () => {
    const email = await givenAccount('trainer', { offices: ['CEN'] })
    const theirs = await signedIn(email, '/cuenta')
    const page = await opened('/usuarios', { role: 'administrator' })
    const row = page.getByRole('listitem').filter({ hasText: email })
    await row.getByRole('button', { name: /^Cambiar/ }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Sede Central').uncheck()
    await dialog.getByRole('button', { name: 'Guardar' }).press('Enter')
    await dialog.getByText('Elija al menos una sede.').waitFor()
    await dialog.getByLabel('Sede Norte').check()
    await dialog.getByRole('button', { name: 'Guardar' }).press('Enter')
    await row.getByText('Sede Norte').waitFor()
    await theirs.reload()
    await theirs.getByRole('definition').filter({ hasText: 'Sede Norte' }).waitFor()

    await row.getByRole('button', { name: /^Quitar el acceso/ }).press('Enter')
    await dialog.getByRole('button', { name: 'Quitar acceso' }).press('Enter')
    await expect.poll(() => page.getByText(email).count()).toBe(0)
  })

  it('lets a manager of one office invite for that office, and change nobody', async () => {
    const page = await opened('/usuarios')
    expect(await page.getByRole('button', { name: /^Cambiar/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Invitar a una persona' }).press('Enter')
    expect(await page.getByRole('radio', { name: 'Administración' }).count()).toBe(0)
    expect(await page.getByRole('radio', { name: 'Supervisión' }).count()).toBe(1)
  })
})

describe('Claves', () => {
  it('makes a key that registers a visit, counts it, and revokes it', async () => {
    const page = await opened('/claves', { role: 'administrator' })
    const name = `Tótem ${crypto.randomUUID().slice(0, 8)}`
    await page.getByRole('button', { name: 'Crear una clave' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Crear una clave' }).press('Enter')
    await page.getByText('Elija una sede.', { exact: true }).waitFor()
    await page.getByLabel('Sede', { exact: true }).selectOption('CEN')
    await page.getByLabel('Qué sistema la usará').fill(name)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    const secret = (await dialog.locator('p code').textContent()) ?? ''
    const example = (await dialog.locator('pre').textContent()) ?? ''
    expect(example).toContain(`Bearer ${secret}`)
    await expectAccessible(page)
    const body = /-d '(.*)'$/.exec(example)?.[1]
    const register = () =>
      fetch(`${base}/api/v1/visits`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: body ?? '',
      })
    expect((await register()).status).toBe(201)
    await dialog.getByRole('button', { name: 'Listo' }).press('Enter')
    await page.reload()
    const row = page.getByRole('listitem').filter({ hasText: name })
    await expect.poll(() => row.getByRole('definition').allTextContents()).toEqual(['1', '1', '1'])
    await row.getByRole('button', { name: `Revocar la clave «${name}»` }).press('Enter')
    await dialog.getByRole('button', { name: 'Revocar' }).press('Enter')
    await expect.poll(() => row.getByRole('button').count()).toBe(0)
    expect((await register()).status).toBe(401)
  })
})

describe('what a role opens', () => {
  it.each([
    [
      'administrator',
      [
        'Resumen',
        'Competencias',
        'Puntos QR',
        'Avisos',
        'Participación',
        'SMS',
        'Usuarios',
        'Claves',
        'Mi cuenta',
      ],
    ],
    [
      'manager',
      [
        'Resumen',
        'Competencias',
        'Asesores',
        'Capacitación',
        'Comentarios',
        'Puntos QR',
        'Avisos',
        'Participación',
        'SMS',
        'Usuarios',
        'Mi cuenta',
      ],
    ],
    [
      'trainer',
      [
        'Resumen',
        'Competencias',
        'Asesores',
        'Capacitación',
        'Puntos QR',
        'Avisos',
        'Participación',
        'Mi cuenta',
      ],
    ],
    [
      'supervisor',
      [
        'Resumen',
        'Competencias',
        'Asesores',
        'Capacitación',
        'Comentarios',
        'Puntos QR',
        'Avisos',
        'Participación',
        'Mi cuenta',
      ],
    ],
  ] as const)('is all that the navigation offers: %s', async (role, names) => {
    const page = await opened('/cuenta', { role })
    const links = page.getByRole('navigation').first().getByRole('link')
    expect((await links.allInnerTexts()).slice(1)).toEqual(names)
    await page.getByText('Cuenta de demostración').first().waitFor()
  })

  it.each([
    ['administrator', '/asesores'],
    ['administrator', '/asesores/A-001'],
    ['trainer', '/usuarios'],
    ['manager', '/claves'],
  ] as const)('is said kindly where a page is not for it: %s at %s', async (role, path) => {
    const page = await opened(path, { role })
    expect(await heading(page)).toBe('Su rol no abre esta página')
    await page.getByRole('button', { name: 'Ir al Resumen' }).press('Enter')
    await title(page).toMatch(/satisf|contentos|pueden|8 de cada/i)
  })

  it('is for a trainer what to train, without satisfaction, trend or comments', async () => {
    const page = await opened('/asesores', { role: 'trainer' })
    const heads = await page.locator('thead').textContent()
    expect(heads).not.toContain('Satis')
    expect(heads).not.toContain('La visita')
    await expectAccessible(page)
    await page.goto(`${base}/panel/asesores/A-001`)
    await page.waitForSelector('h1:not(.visually-hidden)')
    const said = await page.locator('main').textContent()
    expect(said).toContain('Sobre la persona que le atendió')
    for (const absent of ['Satisfacción con la atención', 'En sus palabras', '% de satisfechos']) {
      expect(said).not.toContain(absent)
    }
  })
})

describe('a session that ends while a page is open', () => {
  it('loses nothing that was typed: sign in over the page, and send again', async () => {
    const { email, url } = await invited('manager')
    const page = await blank({ role: 'nobody' })
    await page.goto(url)
    await page.getByLabel('Nombre y apellido').fill('Rosa Gestora')
    await page.getByLabel('Contraseña', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    const secret = ((await page.locator('form code').textContent()) ?? '').replaceAll(' ', '')
    await page.getByLabel('Escriba el código de seis dígitos').fill(await codeOf(secret))
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Continuar al panel' }).press('Enter')
    await page.getByRole('link', { name: 'Usuarios' }).first().press('Enter')

    await page.getByRole('button', { name: 'Invitar a una persona' }).press('Enter')
    const guest = `huesped-${crypto.randomUUID().slice(0, 8)}@entidad.example`
    await page.keyboard.type(guest)
    await page.getByRole('radio', { name: 'Elegir sedes' }).check()
    await page.getByLabel('Sede Norte').check()

    // Signed out everywhere, from another browser with the same session.
    const ended = await fetch(`${base}/api/v1/account/sessions`, {
      method: 'DELETE',
      headers: {
        cookie: (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; '),
      },
    })
    expect(ended.status).toBe(204)

    await page.getByRole('button', { name: 'Crear la invitación' }).press('Enter')
    const again = page.getByRole('dialog', { name: 'Su sesión terminó' })
    await again.waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await again.isVisible()).toBe(true)
    expect(await again.getByLabel('Correo electrónico').inputValue()).toBe(email)
    await expectAccessible(page)
    await again.getByLabel('Contraseña', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await again.getByLabel('Código de seis dígitos').fill(await codeOf(secret, Date.now() + 30_000))
    await page.keyboard.press('Enter')
    await expect.poll(() => again.count()).toBe(0)

    const form = page.getByRole('dialog', { name: 'Invitar a una persona' })
    expect(await form.getByLabel('Correo electrónico').inputValue()).toBe(guest)
    expect(await form.getByLabel('Sede Norte').isChecked()).toBe(true)
    await form.getByRole('button', { name: 'Crear la invitación' }).press('Enter')
    await form.getByText('Invitación creada').waitFor()
    const { invitations } = (await (await asAdministrator('GET', '/staff')).json()) as {
      invitations: { email: string; reach: unknown }[]
    }
    expect(invitations.filter((each) => each.email === guest)).toMatchObject([
      { reach: { offices: ['NOR'] } },
    ])
  })

  it('asks in every tab once one signed out, and lets all in again with one signing in', async () => {
    const email = await givenAccount('trainer')
    const one = await signedIn(email)
    const other = await one.context().newPage()
    await other.goto(`${base}/panel/competencias?office=CEN`)
    await other.waitForSelector('h1:not(.visually-hidden)')
    await one.getByRole('button', { name: 'Salir', exact: true }).first().press('Enter')
    await title(one).toBe('Iniciar sesión')
    await other.getByLabel('Sede').first().selectOption('')
    const again = other.getByRole('dialog', { name: 'Su sesión terminó' })
    await again.getByLabel('Contraseña', { exact: true }).fill(password)
    await other.keyboard.press('Enter')
    await expect.poll(() => again.count()).toBe(0)
    expect(new URL(other.url()).pathname).toBe('/panel/competencias')
    await expect.poll(() => other.locator('[aria-busy="true"]').count()).toBe(0)
  })

  it('shows nothing of the one before to another who signs in', async () => {
    const page = await signedIn(await givenAccount('supervisor', { team: 'CEN-A' }), '/asesores')
    await page.waitForSelector('thead')
    const other = await givenAccount('trainer', { offices: ['NOR'] })
    await fetch(`${base}/api/v1/account/sessions`, {
      method: 'DELETE',
      headers: {
        cookie: (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; '),
      },
    })
    await page.getByLabel('Vía').first().selectOption('open')
    const again = page.getByRole('dialog', { name: 'Su sesión terminó' })
    await again.getByLabel('Correo electrónico').fill(other)
    await again.getByLabel('Contraseña', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await expect.poll(() => again.count()).toBe(0)
    await expect.poll(() => page.locator('thead').textContent()).not.toContain('Satis')
    expect(await page.locator('tbody th[scope=row]').allTextContents()).not.toContain('Asesor 001')
  })
})

const everywhere = [
  ['sign-in', '/', 'nobody'],
  ['forgotten password', '/olvido', 'nobody'],
  ['reset', '/restablecer#x', 'nobody'],
  ['account', '/cuenta', 'manager'],
  ['users', '/usuarios', 'administrator'],
  ['keys', '/claves', 'administrator'],
] as const

describe.each(everywhere)('%s', (_, path, role) => {
  it.each([
    { lang: 'es', colorScheme: 'light', viewport: phone },
    { lang: 'en', colorScheme: 'dark', viewport: { width: 720, height: 450 } },
  ] as const)('stays within every window and is clean to axe: $lang, $colorScheme', async (view) => {
    const { lang, ...options } = view
    const [address, hash] = path.split('#')
    const page = await opened(`${address}?lang=${lang}${hash ? `#${hash}` : ''}`, { role, ...options })
    await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0)
    await expectAccessible(page)
    for (const width of [360, 720, 1024, 1440]) {
      await page.setViewportSize({ width, height: 740 })
      expect(await beyond(page), `${width}`).toBeLessThanOrEqual(0)
    }
  })
})

describe('on a phone', () => {
  it('keeps account, users, keys and the way out behind «Más»', async () => {
    const page = await opened('/', { role: 'administrator', viewport: phone })
    await page.getByRole('button', { name: 'Más' }).press('Enter')
    const sheet = page.getByRole('dialog', { name: 'Cuenta y ajustes' })
    await sheet.getByText('Ana Administradora').waitFor()
    await expectAccessible(page)
    await sheet.getByRole('link', { name: 'Claves' }).press('Enter')
    await expect.poll(() => sheet.isVisible()).toBe(false)
    await expect.poll(() => new URL(page.url()).pathname).toBe('/panel/claves')
  })
})
