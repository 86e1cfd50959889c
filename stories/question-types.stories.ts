import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {Question} from '../src/contract/question.ts';
import '../src/define/survey.ts';
import {surveyIn} from './acts.ts';
import {questions} from './samples.ts';

interface Args {
  question: Question;
}

const meta: Meta<Args> = {
  title: 'Question types',
  render: ({question}) =>
    html`<kith-survey .definition=${{id: 'one', questions: [question]}} action="/submissions"></kith-survey>`,
  play: async ({canvasElement}) => void (await surveyIn(canvasElement, 'ready')),
};
export default meta;

type Story = StoryObj<Args>;

export const Text: Story = {args: {question: questions.text}};
export const LongText: Story = {args: {question: questions.longText}};
export const Email: Story = {args: {question: questions.email}};
/** The mark behind a number is its unit. */
export const Number: Story = {args: {question: questions.number}};
export const Date: Story = {args: {question: questions.date}};
export const SingleChoice: Story = {args: {question: questions.singleChoice}};
/** Two at most; "None of these" stands alone. */
export const MultipleChoice: Story = {args: {question: questions.multipleChoice}};
export const YesNo: Story = {args: {question: questions.yesNo}};
export const Rating: Story = {args: {question: questions.rating}};
/** "Does not apply" is an answer too. */
export const Scale: Story = {args: {question: questions.scale}};
export const Consent: Story = {args: {question: questions.consent}};
export const Statement: Story = {args: {question: questions.statement}};
