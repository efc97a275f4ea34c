/** A certificate that nobody vouches for, with its key: made for tests alone and good for nothing else. */
export const selfSigned = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgFSzIuIdGmXiTcO72
Wjt/E2nfS2OiXP6v3Lwjc/AIHjOhRANCAARrOrM+67qk6kTlXNe9/2ZZXUC1dENO
HmAkU1FKchr/iFl7oxf17lM4Ou9oj5sJdQn3giJ/ig+gASjDcCgowuPa
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBfzCCASWgAwIBAgIUbNbKuNGyDvLuly542VwC5rH5eoUwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJd2lmaS50ZXN0MCAXDTI2MTEyNDAwMDY1NloYDzIxMjYxMDMx
MDAwNjU2WjAUMRIwEAYDVQQDDAl3aWZpLnRlc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARrOrM+67qk6kTlXNe9/2ZZXUC1dENOHmAkU1FKchr/iFl7oxf17lM4
Ou9oj5sJdQn3giJ/ig+gASjDcCgowuPao1MwUTAdBgNVHQ4EFgQUFHmLRXxiNpyp
eLrfdU3vSmBYYSIwHwYDVR0jBBgwFoAUFHmLRXxiNpypeLrfdU3vSmBYYSIwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiB7oy6lrvvECcOGCtXBsezI
OOZja+INtcBgtBqpggs29gIhAItCHcte/dTWMgITSEyBAku7jXrYkrlCcERX5MwN
qSnN
-----END CERTIFICATE-----
`,
}
