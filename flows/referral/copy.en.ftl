# Friends: a personal link, what each side gets, and what there is already.

ask-friends =
    If a friend is planning a celebration, send them your link, or show them the QR code:
    { $link }

    Your friend gets: { $friendGets }.
    You get: { $customerGets }.
    .again = See it once more?
friends-and-bonuses = My friends and bonuses
link-again = Show the link
thanks-for-passing-on = Thank you for recommending us! As soon as your friends write, you will see them here.
no-link-now = We invite nobody by link right now. Whatever you were promised for your friends still stands.

nudge-1 = The link is still yours.
nudge-2 = The link is still yours.
nudge-3 = The link is still yours.
nudge-4 = The link is still yours.
