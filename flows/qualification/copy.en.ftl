# The first talk: one thought, one question. The attribute help is a second try, choose is the choice by button.
# In a call ($isCall) a salesperson reads the questions out; what is not to be read begins with "Not aloud".

greeting =
    { $isCall ->
        [yes]
            Hello, this is { $business }! Thank you for calling.
            Let me ask five short questions, about two minutes, so that we can find you a hall and a price that fit.
       *[no] { greeting-in-writing }
    }
greeting-in-writing =
    { $isBack ->
        [yes] Welcome back, it's good to see you again! We remember what you told us, so we only ask what may have changed.
       *[no]
            Hello! I'm { $persona } from { $business }.
            Five short questions, about two minutes, and a manager will write to you with a hall and a price that fit.
    }

ask-consent =
    { $consentText }
    { $isCall ->
        [yes] Not aloud, if they ask for details: { $consentLink }
       *[no] Details: { $consentLink }
    }

    Is that all right?
    .help =
        We can't note your answers without a yes. { $isCall ->
            [yes] Is it a yes or a no?
           *[no] Please write "yes" or "no".
        }
    .choose =
        { $isCall ->
            [yes] May we keep your answers and contact?
           *[no] Please press one of the buttons: may we keep your answers and contact?
        }
    .why = { question-data }
consent-yes = Yes, that's fine
consent-no = No

ask-need = What are you planning?
    .why = The occasion tells us which hall and menu would suit you.
    .help = In a few words: what are we celebrating? A wedding or a birthday, for example.
    .choose = Choose what comes closest:

ask-timeline = When would you like it to be?
    .why = With a date we can check which halls are free. A rough one will do.
    .help = A rough time is enough: "15 June", "in the autumn", "in two months".
    .choose = Choose a rough time:

ask-budget = What budget do you have in mind? Roughly is fine, and so is a sum per guest.
    .why = So that we only suggest what fits your budget. It's fine not to know yet.
    .help = A sum, please, such as "300k", "200–250 thousand" or "5000 per guest".
    .choose = Choose what comes closest:

ask-authority = Who decides on the hall?
    .why = So that the offer suits whoever decides.
    .help = Do you decide yourself, together with someone, or does someone else?
    .choose = Choose who decides:

ask-contact =
    { $isCall ->
        [yes] What is your name, and which number can we call you back on?
       *[no] How can we reach you? A phone or an e-mail will do.
    }
    .why =
        { $isCall ->
            [yes] To tell you about the hall, the menu and the price. No advertising.
           *[no] That is where the manager sends the hall, the menu and the price. No advertising.
        }
    .help =
        { $isCall ->
            [yes] Could you give me the whole number with its code, please, or an e-mail address?
           *[no] Please write the whole phone number, such as +44 20 7946 0958, or an e-mail: the manager will get in touch.
        }
    .choose =
        { $isCall ->
            [yes] Could you repeat the number with its code, or an e-mail address? That was the last question.
           *[no] Write a phone number with its code or an e-mail address, and that was the last question.
        }

ask-confirm =
    { $isCall ->
        [yes] Let me check that I have it right:
       *[no] Please check:
    }

    • Occasion: { $need }
    • When: { $timeline }
    • Budget: { $budget }
    • Who decides: { $authority }
    • Contact: { $contact }{ $noteKnown ->
        [yes] {"\u000A"}• Also: { $note }
       *[no] {""}
    }

    Is everything right?
    .help =
        { $isCall ->
            [yes] Is it right, or is there something to correct?
           *[no] If it's right, write "yes". If not, write what to correct: "budget 400k", for example.
        }
    .choose = Is it right, or shall we change something?
    .why =
        This is how we understood your answers. { $isCall ->
            [yes] Is it right?
           *[no] If it's right, write "yes".
        }
confirm-yes = All correct
confirm-no = Change an answer

ask-change = What shall we change?
    .why = Choose the answer that needs correcting.
    .help = Name what to correct: occasion, time, budget, who decides or contact.
    .choose = Choose what to correct:
change-need = Occasion
change-timeline = When
change-budget = Budget
change-authority = Who decides
change-contact = Contact

nudge-1 = We'll find you a hall once we know a little more. Answer whenever you have a minute.
nudge-2 = Good dates go months ahead. Tell us, and we'll check what is still free.
nudge-3 = We don't want to be a nuisance, so this is the last reminder. If it still matters, one word will do.
nudge-4 = Your request is still here. Write if you'd like to go on.

ask-a-human = A manager can answer that better. Shall I call one? Write "call a manager".

qualified =
    Thank you, we have everything!
    { $isCall ->
        [yes] We'll find a hall, a menu and a price for your day, and call you back.{ call-yours }
       *[no] { qualified-in-writing }
    }
qualified-in-writing =
    { $onShift ->
        [yes] A manager will suggest a hall, a menu and a price for your day and will write to you { $promise }.
       *[no] A manager will suggest a hall, a menu and a price for your day. They are off shift right now, so you'll hear from them { $promise }.
    }

below-budget =
    Thank you for being open! Our banquets start above that, and with “{ $budget }” we couldn't do it well.
    { $isCall ->
        [yes] If the budget changes, just call: we'd be glad.{ call-over }
       *[no] If the budget changes, just write here.
    }
not-served =
    Thank you! “{ $need }” isn't something we do, I'm afraid, and we'd rather not promise what we can't keep.
    { $isCall ->
        [yes] If you ever need a banquet, call us: we'd be glad.{ call-over }
       *[no] If you ever need a banquet, write here: we'd be glad.
    }
not-yet =
    Thank you! There's still time, so we won't rush you.
    { $isCall ->
        [yes] Your answers are kept. When the plans get clearer, just call.{ call-over }
       *[no] Your answers are kept. When the plans get clearer, just write here.
    }
still-here = We're here. If anything changes, just say so: "budget 400k", for example.
unchanged = Fine, we leave it as it is.
welcome-back = Welcome back! Let's go on from where we were.
without-consent =
    { $isCall ->
        [yes] We understand, and thank you for saying so. We keep nothing. If you change your mind, call any time.{ call-over }
       *[no] { without-consent-in-writing }
    }
without-consent-in-writing =
    We understand, and thank you for saying so. We've kept nothing of what you wrote.
    { $phoneKnown ->
        [yes] If you'd rather talk, call us: { $phone }. And if you change your mind, just write here any time: you're welcome.
       *[no] If you change your mind, just write here any time: you're welcome.
    }

