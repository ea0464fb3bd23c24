// Example. Copy it, keep passwords out of it: they come from the environment of whoever deploys.
using 'main.bicep'

param prefix = 'stagesartois'
param registryName = 'stagesartoisimages'
param imageTag = '1.0.0'
param universitySettings = loadTextContent('../university.artois.json')
param databasePassword = readEnvironmentVariable('DATABASE_PASSWORD')
