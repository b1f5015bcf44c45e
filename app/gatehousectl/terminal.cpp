// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/terminal.h"

#include <csignal>

namespace gatehouse {

SecretBytes secretFromEnvironment(const char *name)
{
    QByteArray value = qgetenv(name);
    qunsetenv(name);
    return SecretBytes::take(value);
}

CancelOnInterrupt::CancelOnInterrupt(CancelToken &token)
{
    s_token = &token;
#ifdef Q_OS_UNIX
    struct sigaction action = {};
    action.sa_handler = handle; // and no SA_RESTART: a prompt that waits is to hear of it
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
#else
    std::signal(SIGINT, handle);
#endif
}

CancelOnInterrupt::~CancelOnInterrupt()
{
    std::signal(SIGINT, SIG_DFL);
    s_token = nullptr;
}

void CancelOnInterrupt::handle(int)
{
    if (s_token)
        s_token->cancel();
    std::signal(SIGINT, SIG_DFL);
}

} // namespace gatehouse
