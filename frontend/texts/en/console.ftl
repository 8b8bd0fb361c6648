# Texts of the staff console

console-name = Staff console
bar-name = Account and language
nav-inbox = Inbox
nav-enter = Enter a case
nav-clients = API clients
nav-messages = Demo messages
not-found-inbox = Go to the inbox

sign-in-title = Staff sign-in
sign-in-lead = With your work e-mail and password, then a code from your authenticator app.
sign-in-email = E-mail address
sign-in-password = Password
sign-in-go = Sign in
sign-in-busy = Signing in

code-title = Enter the code
code-lead = Open your authenticator app and write the six digits it shows now.
code-label = Code
code-recovery-lead = Write one of the recovery codes you kept. Each works once.
code-recovery-label = Recovery code
code-use-recovery = I don’t have my phone
code-use-authenticator = Use the authenticator app
code-back = Go back

enrol-title = Connect an authenticator app
enrol-lead = Only once. After that you sign in with your password and a code from your phone.
enrol-app-title = Scan the code with an authenticator app
enrol-app-text = Any app that takes TOTP codes will do.
enrol-qr = QR code for the authenticator app. The same key is written below.
enrol-open-app = Open in an app on this device
enrol-by-hand = Or write this key into the app:
enrol-code-label = The code that the app shows now
enrol-go = Connect and sign in
enrol-busy = Connecting

recovery-title = Recovery codes
recovery-lead = Each opens your console once if you lose your phone.
recovery-once-title = We won’t show them again
recovery-once-text = Copy or print them, and keep them somewhere other than your phone.
recovery-copy = Copy the codes
recovery-kept = I’ve kept the codes
recovery-go = Open the console
recovery-why = First confirm that you’ve kept the codes.
