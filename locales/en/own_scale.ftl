menu-scale = My scale
scale-intro = Six questions about your mentoring, about 2 minutes: now and in half a year. This is no test: only you see it, and only in words, without points.

    Recall the last 4 working weeks; what has not come up is “Not yet”.
scale-head = <b>My scale as a mentor</b>, { $date }
scale-line = { $title } — { $now }
scale-line-moved = { $title } — { $now } (before: { $before })
scale-line-unknown = { $title } — not yet
scale-compared = “Before” are your answers of { $date }. Six answers are no measurement but a reason to think.
scale-again = Answer again
scale-again-from = It is worth answering again from { $date }: half a year shows what has changed.
scale-private = Only you see this.
scale-time-again = Half a year has passed since your answers about mentoring. Six questions, about 2 minutes, and the earlier answers will stand beside them.
scale-why-again = the mentor's scale is answered twice, half a year apart.
