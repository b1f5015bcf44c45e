// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/terminal.h"

#include <csignal>

namespace gatehouse {

CancelOnInterrupt::CancelOnInterrupt(CancelToken &token)
{
    s_token = &token;
    std::signal(SIGINT, handle);
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
