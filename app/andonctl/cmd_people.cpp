// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/acting.h"
#include "app/andonctl/command.h"
#include "services/storage/operations_store.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>
#include <sstream>

namespace andon::ctl {
namespace {

struct ListOptions {
  std::string store;
  bool json = false;
};

struct AddOptions {
  Acting acting;
  std::string id;
  std::string name;
  std::vector<std::string> roles;
  std::string newPasswordFile;
};

struct RemoveOptions {
  Acting acting;
  std::string id;
};

std::string rolesText(const Person &person)
{
  std::string text;
  for (const Role role : person.roles)
    text += (text.empty() ? "" : ", ") + std::string{keyOf(role)};
  return text;
}

int list(const ListOptions &options)
{
  auto reader = storage::OperationsReader::open(options.store);
  if (!reader)
    return fail(reader.error());
  const auto people = (*reader)->people();
  if (!people)
    return fail(people.error());
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const Person &person : *people) {
    if (options.json) {
      auto roles = nlohmann::ordered_json::array();
      for (const Role role : person.roles)
        roles.push_back(keyOf(role));
      rows.push_back({{"id", person.id.text()}, {"name", person.name}, {"roles", roles}});
    } else {
      fmt::print("{:16} {:24} {}\n", person.id.text(), person.name, rolesText(person));
    }
  }
  if (options.json)
    fmt::print("{}\n", rows.dump(2));
  else if (people->empty())
    fmt::print(
        "Nobody yet. Make the first administrator with: andonctl people add --store {} --id NAME --name \"N. Name\" --role administrator\n",
        options.store);
  return succeeded;
}

Result<Person> personFrom(const AddOptions &options)
{
  Person person{PersonId{options.id}, options.name, {}};
  for (const std::string &key : options.roles) {
    bool known = false;
    for (int role = 0; role < roleCount; ++role)
      if (key == keyOf(static_cast<Role>(role))) {
        person.roles.push_back(static_cast<Role>(role));
        known = true;
      }
    if (!known)
      return failure(ErrorCode::Malformed, key, "is no role", "Roles are technician, supervisor, executive, engineer, administrator.");
  }
  return person;
}

int add(const AddOptions &options)
{
  auto person = personFrom(options);
  if (!person)
    return fail(person.error());
  auto password = passwordFrom(options.newPasswordFile, "New password for " + options.id);
  if (!password)
    return fail(password.error());
  const std::string done = options.id + " is in.";
  if (options.acting.by.empty())
    return report(actUnsigned(options.acting.store, CreateFirstAdministrator{*person, *password}), done);
  return report(act(options.acting, SavePerson{*person, *password}), done);
}

int removePerson(const RemoveOptions &options)
{
  return report(act(options.acting, RemovePerson{PersonId{options.id}}), options.id + " is out.");
}

} // namespace

void addPeople(CLI::App &program, Action &chosen)
{
  CLI::App *people = program.add_subcommand("people", "Who may do what");
  people->footer("Example:\n  andonctl people list --store plant.db");
  people->require_subcommand(1);

  auto listing = std::make_shared<ListOptions>();
  CLI::App *command =
      addCommand(*people, chosen, "list", "Everybody with their roles", "andonctl people list --store plant.db", listing, list);
  addStore(command, listing->store);
  command->add_flag("--json", listing->json, "Print a JSON list");

  auto adding = std::make_shared<AddOptions>();
  command = addCommand(*people, chosen, "add", "Adds or changes a person; the first one of a store, an administrator, needs no --by",
                       "andonctl people add --store plant.db --id okafor --name \"M. Okafor\" --role supervisor --by admin", adding, add);
  addStore(command, adding->acting.store);
  command->add_option("--by", adding->acting.by, "Who acts: an administrator of this store")->type_name("NAME");
  command->add_option("--password-file", adding->acting.passwordFile, "First line: the password of the one who acts")->type_name("FILE");
  command->add_option("--id", adding->id, "Sign-in name")->required();
  command->add_option("--name", adding->name, "Name that people read")->required();
  command->add_option("--role", adding->roles, "technician, supervisor, executive, engineer, administrator; may be repeated")->required();
  command->add_option("--new-password-file", adding->newPasswordFile, "First line: the new person's password (default: asked for)")
      ->type_name("FILE");

  auto removing = std::make_shared<RemoveOptions>();
  command = addCommand(*people, chosen, "remove", "Removes a person; what they did stays in the audit trail",
                       "andonctl people remove --store plant.db --id okafor --by admin", removing, removePerson);
  addActing(command, removing->acting);
  command->add_option("--id", removing->id, "Sign-in name")->required();
}

} // namespace andon::ctl
