import { setTimeout as sleep } from 'node:timers/promises'
import type { ApiClient } from './api-client.ts'

const pauseMs = 20

/** Somebody who saves one plan again and again, and keeps what was acknowledged. */
export class PlanWriter {
  /** The text of each version whose save was answered with its number. */
  readonly acknowledged = new Map<number, string>()
  readonly #api: ApiClient
  readonly #team: string
  readonly #document: string
  #plan = ''
  #version = 0

  constructor(api: ApiClient, team: string, document: string) {
    this.#api = api
    this.#team = team
    this.#document = document
  }

  get plan(): string {
    return this.#plan
  }

  async begin(): Promise<void> {
    const made = await this.#api.mutate<{ planId: string; version: number }>('plan.import', {
      team: this.#team,
      document: this.#document,
      note: 'first',
    })
    if ('refused' in made) throw new Error(`no plan to write: ${made.refused}`)
    this.#plan = made.data.planId
    this.#version = made.data.version
    this.acknowledged.set(this.#version, this.#document)
  }

  /** Saves until `isOver`. A page that is away is waited for; a save nobody answered is looked for before the next. */
  async write(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      try {
        await this.#save()
      } catch (error) {
        if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error
        await this.#lookUp(isOver)
      }
      await sleep(pauseMs)
    }
  }

  async #save(): Promise<void> {
    const document = `${this.#document}# saved after version ${this.#version}\n`
    const saved = await this.#api.mutate<{ version: number }>('plan.save', {
      team: this.#team,
      plan: this.#plan,
      expectedVersion: this.#version,
      document,
      note: `after ${this.#version}`,
    })
    // A save that was under way at the kill may have been finished by the database after it was looked for.
    if ('refused' in saved && saved.refused === 'PLAN_CHANGED_MEANWHILE') {
      this.#version = await this.newestVersion()
      return
    }
    if ('refused' in saved) throw new Error(`a save was refused: ${saved.refused}`)
    this.#version = saved.data.version
    this.acknowledged.set(this.#version, document)
  }

  async #lookUp(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      try {
        this.#version = await this.newestVersion()
        return
      } catch (error) {
        if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error
        await sleep(pauseMs)
      }
    }
  }

  async newestVersion(): Promise<number> {
    const found = await this.#api.query<{ newest: { version: number } }>('plan.get', {
      team: this.#team,
      plan: this.#plan,
    })
    if ('refused' in found) throw new Error(`the plan cannot be read: ${found.refused}`)
    return found.data.newest.version
  }

  async storedText(version: number): Promise<string | undefined> {
    const found = await this.#api.query<{ document: string }>('plan.version', {
      team: this.#team,
      plan: this.#plan,
      version,
    })
    return 'refused' in found ? undefined : found.data.document
  }
}
